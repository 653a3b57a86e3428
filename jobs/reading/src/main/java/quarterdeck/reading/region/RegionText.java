package quarterdeck.reading.region;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quarterdeck.reading.vocabulary.Folding;

/** The printed form of a region reduced to what it is looked up by. */
final class RegionText {

    private static final Pattern LEADING =
            Pattern.compile("^[#*★☆·•○●◆◇■□▲△]+|^其中[:,]?|^(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[.、](?=\\D)"
                    + "|^\\((?:\\d{1,2}|[一二三四五六七八九十]{1,3})\\)");
    private static final Pattern TRAILING = Pattern.compile("[:*#]+$");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z'’ .-]*[A-Za-z]");
    private static final Pattern SPACES = Pattern.compile(" +");

    private RegionText() {}

    /** Folded; without any space where the name is Chinese, in lower case with single spaces where it is not. */
    static String key(String printed) {
        char[] kept = new char[printed.length()];
        int length = 0;
        boolean chinese = false;
        boolean spaced = false;
        for (int i = 0; i < printed.length(); i++) {
            char c = Folding.fold(printed.charAt(i));
            if (!isInvisible(c)) {
                boolean space = c == '_' || Character.isWhitespace(c);
                chinese |= isChinese(c);
                spaced |= space;
                kept[length++] = space ? ' ' : c == '’' || c == '‘' ? '\'' : c;
            }
        }
        String text = new String(kept, 0, length);
        if (chinese) {
            return spaced ? text.replace(" ", "") : text;
        }
        String single = spaced ? SPACES.matcher(text.strip()).replaceAll(" ") : text;
        return single.toLowerCase(Locale.ROOT);
    }

    /** The key without the marks that tables put around a name: {@code #}, {@code 其中：}, a colon. */
    static String bare(String key) {
        String front = LEADING.matcher(key).replaceFirst("");
        return TRAILING.matcher(front).replaceFirst("");
    }

    /** The text without its Latin words. */
    static String chinesePart(String printed) {
        return LATIN.matcher(Folding.fold(printed)).replaceAll(" ").replace("( )", "");
    }

    /** The Latin words alone, where the text holds Chinese too. */
    static String latinPart(String printed) {
        Matcher latin = LATIN.matcher(Folding.fold(printed));
        return latin.find() ? latin.group() : "";
    }

    static boolean isChinese(char c) {
        return c >= '\u3400' && c <= '\u9fff';
    }

    private static boolean isInvisible(char c) {
        return c == '\u200b' || c == '\u200c' || c == '\u200d' || c == '\ufeff' || c == '\u00ad' || c == '\u2060';
    }
}
