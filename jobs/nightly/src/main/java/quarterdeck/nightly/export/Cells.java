package quarterdeck.nightly.export;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Values of a row as texts, for files that spreadsheets open. */
public final class Cells {

    /** What spreadsheets take for the beginning of a formula, plain, wide and small, and a true minus. */
    private static final String FORMULA = "=+-@＝＋－＠﹦﹢﹣﹫−";

    private Cells() {}

    /** Numbers without exponent and without trailing zeros, nothing for null. */
    public static String plain(@Nullable Object value) {
        if (value == null) {
            return "";
        } else if (value instanceof BigDecimal decimal) {
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        } else if (value instanceof Double number) {
            return Double.isFinite(number) ? plain(BigDecimal.valueOf(number)) : "";
        }
        return value.toString();
    }

    /**
     * A text that no spreadsheet takes for a formula: one that begins like it, also behind blanks, line ends and
     * invisible characters, gets an apostrophe in front.
     */
    public static String harmless(String text) {
        int at = 0;
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
        boolean broken = !text.isEmpty() && "\t\r\n".indexOf(text.charAt(0)) >= 0;
        boolean formula = at < text.length() && FORMULA.indexOf(text.charAt(at)) >= 0;
        return broken || formula ? "'" + text : text;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
