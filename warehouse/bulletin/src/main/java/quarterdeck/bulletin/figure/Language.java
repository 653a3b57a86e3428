package quarterdeck.bulletin.figure;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/** A language of the site, with its words. */
public enum Language {
    ZH("zh", "zh-CN", Locale.CHINESE),
    EN("en", "en", Locale.ENGLISH);

    private final String code;
    private final String tag;
    private final ResourceBundle words;
    private final Map<String, Phrase> phrases = new ConcurrentHashMap<>();

    Language(String code, String tag, Locale locale) {
        this.code = code;
        this.tag = tag;
        this.words = ResourceBundle.getBundle(
                "quarterdeck.bulletin.words",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String code() {
        return code;
    }

    /** As the attribute lang wants it. */
    public String tag() {
        return tag;
    }

    public Language other() {
        return this == ZH ? EN : ZH;
    }

    /** The column of a dimension that holds its label in this language. */
    public String label() {
        return "label_" + code;
    }

    /** The words of a key, with arguments put in as they are. */
    public String say(String key, Object... arguments) {
        return phrase(key).with(arguments);
    }

    /** The words of a key with their gaps open. */
    public Phrase phrase(String key) {
        return phrases.computeIfAbsent(key, k -> Phrase.of(words.getString(k)));
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    /** The words of a key, or what stands for them where the key has none. */
    public String sayOr(String key, String otherwise) {
        return words.containsKey(key) ? words.getString(key) : otherwise;
    }
}
