package quarterdeck.server.wire;

import java.io.IOException;

/** A statement that gave no rows, or no more rows, with the reason in words for its user. */
public final class StatementRefused extends IOException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    public StatementRefused(Refusal refusal, String message) {
        super(message);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Its words; never absent. */
    public String words() {
        return String.valueOf(getMessage());
    }
}
