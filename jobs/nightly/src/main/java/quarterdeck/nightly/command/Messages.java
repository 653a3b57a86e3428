package quarterdeck.nightly.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import quarterdeck.nightly.explain.Wording;

/** The words of the command line in the reader's language, English or Chinese. */
final class Messages implements Wording {

    private final ResourceBundle bundle;

    private Messages(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static Messages in(Locale locale) {
        Locale known = locale.getLanguage().equals("zh") ? Locale.CHINESE : Locale.ENGLISH;
        return new Messages(ResourceBundle.getBundle(
                "quarterdeck.nightly.command.messages",
                known,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    @Override
    public boolean isChinese() {
        return bundle.getLocale().getLanguage().equals("zh");
    }

    ResourceBundle bundle() {
        return bundle;
    }

    /** A message with its arguments; numbers are printed as they are, without thousands separators. */
    @Override
    public String get(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(texts);
    }

    /** The label of a code, or the code itself where it has none. */
    String label(String group, String code) {
        String key = group + "." + code;
        return bundle.containsKey(key) ? bundle.getString(key) : code;
    }
}
