package quarterdeck.nightly.doctor;

import java.util.List;
import java.util.Locale;
import quarterdeck.nightly.Exit;

/**
 * What was found of one thing.
 *
 * @param subject what was looked at
 * @param state whether it is well
 * @param message key of the words that say what is found, and what to do where something is wrong
 * @param arguments of these words
 * @param exit status that a night would end with because of it, {@link Exit#OK} where it would not
 */
public record Diagnosis(Subject subject, State state, String message, List<String> arguments, Exit exit) {

    /** What is looked at, in this order. */
    public enum Subject {
        JAVA,
        TIME_ZONE,
        INSTALLATION,
        SETTINGS,
        HOME,
        DISK,
        PERMISSIONS,
        LOCK,
        LANDING,
        REPOSITORY,
        RAW,
        LAKE,
        MART,
        CERTIFICATE,
        LAST_RUN
    }

    /** How it is. */
    public enum State {
        WELL,
        /** No night fails of it, but somebody should know. */
        NOTE,
        WRONG
    }

    static Diagnosis well(Subject subject, String message, Object... arguments) {
        return new Diagnosis(subject, State.WELL, key(subject, message), texts(arguments), Exit.OK);
    }

    static Diagnosis note(Subject subject, String message, Object... arguments) {
        return new Diagnosis(subject, State.NOTE, key(subject, message), texts(arguments), Exit.OK);
    }

    static Diagnosis wrong(Subject subject, Exit exit, String message, Object... arguments) {
        return new Diagnosis(subject, State.WRONG, key(subject, message), texts(arguments), exit);
    }

    private static String key(Subject subject, String message) {
        return "doctor." + subject.name().toLowerCase(Locale.ROOT) + "." + message;
    }

    private static List<String> texts(Object... arguments) {
        return java.util.Arrays.stream(arguments).map(String::valueOf).toList();
    }
}
