package quarterdeck.reading.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Markdown's marks of emphasis. They are replaced by blanks, not taken out: the words around them are read without
 * them and every offset stays that of the file's own text.
 */
final class Emphasis {

    private static final Pattern MARKS = Pattern.compile("\\*\\*|__|~~|`+");

    private Emphasis() {}

    static String blank(String text) {
        if (text.indexOf('*') < 0 && text.indexOf('_') < 0 && text.indexOf('`') < 0 && text.indexOf('~') < 0) {
            return text;
        }
        return MARKS.matcher(text)
                .replaceAll(
                        mark -> Matcher.quoteReplacement(" ".repeat(mark.group().length())));
    }
}
