package quarterdeck.iceberg;

import java.util.List;
import quarterdeck.nightly.registration.RegistrationEvent.Reason;
import quarterdeck.nightly.registration.RegistrationEvent.Refused;

/** Nothing more can be registered, for a reason that a person is told in her language. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<String> arguments;

    /** @param arguments as {@link Reason} lists them */
    public Refusal(Reason reason, String... arguments) {
        super(reason + " " + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /** What is said of it. */
    public Refused event() {
        return new Refused(reason, arguments);
    }
}
