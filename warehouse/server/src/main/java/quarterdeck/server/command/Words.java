package quarterdeck.server.command;

import java.io.IOException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the command line, in the language of the locale or the one asked for. */
final class Words {
    private static final String BUNDLE = "quarterdeck.server.command.messages";

    private final ResourceBundle bundle;

    private Words(Locale locale) {
        this.bundle =
                ResourceBundle.getBundle(BUNDLE, locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH);
    }

    /** The words for a command line, which may ask for a language. */
    static Words of(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return new Words(Locale.forLanguageTag(arguments[i].substring("--lang=".length())));
            } else if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return new Words(Locale.forLanguageTag(arguments[i + 1]));
            }
        }
        return new Words(Locale.getDefault());
    }

    ResourceBundle bundle() {
        return bundle;
    }

    String get(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = values[i].toString();
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }

    /** What went wrong, with its cause where that says more. */
    static String of(Exception failure) {
        String message = String.valueOf(failure.getMessage());
        boolean tellsItsKind = failure instanceof Failure || message.contains(" ");
        Throwable cause = failure instanceof IOException ? failure.getCause() : null;
        return (tellsItsKind ? message : failure.getClass().getSimpleName() + ": " + message)
                + (cause == null ? "" : " (" + cause.getMessage() + ")");
    }
}
