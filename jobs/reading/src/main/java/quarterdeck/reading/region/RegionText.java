package quarterdeck.reading.region;

import java.util.Locale;
import java.util.regex.Pattern;
import quarterdeck.reading.vocabulary.Folding;

/** The printed form of a region reduced to what it is looked up by. */
final class RegionText {

    private static final Pattern LEADING = Pattern.compile("^[#*★☆·•○●◆◇■□▲△]+|^其中[:,]?");
    private static final Pattern TRAILING = Pattern.compile("[:*#]+$");
    private static final Pattern LATIN_SPACE = Pattern.compile("[ _]+");

    private RegionText() {}

    /** Folded; without any space where the name is Chinese, in lower case with single spaces where it is not. */
    static String key(String printed) {
        StringBuilder kept = new StringBuilder(printed.length());
        boolean chinese = false;
        for (int i = 0; i < printed.length(); i++) {
            char c = Folding.fold(printed.charAt(i));
            if (isInvisible(c)) {
                continue;
            }
            chinese |= isChinese(c);
            kept.append(c == '’' || c == '‘' ? '\'' : Character.isWhitespace(c) ? ' ' : c);
        }
        String text = kept.toString();
        if (!chinese) {
            return LATIN_SPACE.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        }
        return text.replace(" ", "");
    }

    /** The key without the marks that tables put around a name: {@code #}, {@code 其中：}, a colon. */
    static String bare(String key) {
        String front = LEADING.matcher(key).replaceFirst("");
        return TRAILING.matcher(front).replaceFirst("");
    }

    static boolean isChinese(char c) {
        return c >= '\u3400' && c <= '\u9fff';
    }

    private static boolean isInvisible(char c) {
        return c == '\u200b' || c == '\u200c' || c == '\u200d' || c == '\ufeff' || c == '\u00ad' || c == '\u2060';
    }
}
