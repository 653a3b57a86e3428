package quarterdeck.reading.format;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a spreadsheet's number format does to a number, as far as it changes what a reader understands: percentages,
 * dates (to the precision shown) and units written into the format.
 *
 * @param kind how the number is to be taken
 * @param decimals how many decimals are printed at least, zeros if need be
 * @param before literal text before the number
 * @param after literal text behind the number, such as {@code 亿元}
 */
record CellFormat(Kind kind, int decimals, String before, String after) {

    /** How a number is to be taken. */
    enum Kind {
        NUMBER,
        PERCENT,
        PERMILLE,
        YEAR,
        MONTH,
        DATE,
        DATE_TIME,
        TIME
    }

    static final CellFormat GENERAL = new CellFormat(Kind.NUMBER, 0, "", "");

    private static final Pattern HIDDEN_PARTS = Pattern.compile("\\[[^\\]]*\\]|_.|\\*.");
    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|!.");

    /** Brackets and signs of negative numbers, and the currency signs that spreadsheets put in by themselves. */
    private static final Pattern NO_UNIT = Pattern.compile("[()（）\\-+,.¥￥$€£]*");

    private static final Pattern DECIMALS = Pattern.compile("\\.(0+)");
    private static final Set<Integer> TWO_DECIMALS = Set.of(2, 4, 7, 8, 39, 40, 43, 44);
    private static final Pattern CLOCK = Pattern.compile("h|s|\\[[hms]+\\]");

    /** The formats that a workbook may use without declaring them; 27–36 and 50–58 are those of Chinese editions. */
    static CellFormat builtIn(int id) {
        if (id == 9 || id == 10) {
            return new CellFormat(Kind.PERCENT, id == 9 ? 0 : 2, "", "");
        } else if (TWO_DECIMALS.contains(id)) {
            return new CellFormat(Kind.NUMBER, 2, "", "");
        }
        Kind kind = switch (id) {
            case 14, 15, 16, 28, 29, 30, 31, 50, 51, 53, 54, 58 -> Kind.DATE;
            case 17, 27, 36, 52, 55, 57 -> Kind.MONTH;
            case 22 -> Kind.DATE_TIME;
            case 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 56 -> Kind.TIME;
            default -> Kind.NUMBER;
        };
        return kind == Kind.NUMBER ? GENERAL : new CellFormat(kind, 0, "", "");
    }

    /** Reads the section of a format that applies to positive numbers. */
    static CellFormat of(String code) {
        String section = HIDDEN_PARTS.matcher(firstSection(code)).replaceAll("");
        String bare = LITERALS.matcher(section).replaceAll("").toLowerCase(Locale.ROOT);
        if (bare.contains("general") || bare.contains("@")) {
            return GENERAL;
        }
        if (bare.indexOf('0') >= 0 || bare.indexOf('#') >= 0 || bare.indexOf('?') >= 0) {
            return ofNumber(section, bare);
        }
        return ofDate(bare, code);
    }

    private static CellFormat ofNumber(String section, String bare) {
        Kind kind = bare.indexOf('%') >= 0 ? Kind.PERCENT : bare.indexOf('‰') >= 0 ? Kind.PERMILLE : Kind.NUMBER;
        int first = firstPlaceholder(section);
        int last = lastPlaceholder(section);
        return new CellFormat(
                kind, decimals(bare), literal(section.substring(0, first)), literal(section.substring(last + 1)));
    }

    private static int decimals(String bare) {
        Matcher shown = DECIMALS.matcher(bare);
        return bare.indexOf('e') < 0 && bare.indexOf('/') < 0 && shown.find()
                ? shown.group(1).length()
                : 0;
    }

    private static CellFormat ofDate(String bare, String code) {
        boolean year = bare.indexOf('y') >= 0 || bare.indexOf('e') >= 0;
        boolean day = bare.indexOf('d') >= 0;
        boolean clock =
                CLOCK.matcher(bare).find() || code.toLowerCase(Locale.ROOT).matches(".*\\[[hms]+].*");
        boolean month = bare.indexOf('m') >= 0 && (!clock || day || year);
        if (clock) {
            return new CellFormat(year || day ? Kind.DATE_TIME : Kind.TIME, 0, "", "");
        } else if (day || (month && !year)) {
            return new CellFormat(Kind.DATE, 0, "", "");
        } else if (month) {
            return new CellFormat(Kind.MONTH, 0, "", "");
        }
        return year ? new CellFormat(Kind.YEAR, 0, "", "") : GENERAL;
    }

    private static String firstSection(String code) {
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '\\' && !quoted) {
                i++;
            } else if (c == ';' && !quoted) {
                return code.substring(0, i);
            }
        }
        return code;
    }

    private static int firstPlaceholder(String section) {
        boolean quoted = false;
        for (int i = 0; i < section.length(); i++) {
            char c = section.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\\' || c == '!')) {
                i++;
            } else if (!quoted && isPlaceholder(c)) {
                return i;
            }
        }
        return section.length();
    }

    private static int lastPlaceholder(String section) {
        int last = section.length() - 1;
        boolean quoted = false;
        for (int i = 0; i < section.length(); i++) {
            char c = section.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\\' || c == '!')) {
                i++;
            } else if (!quoted && isPlaceholder(c)) {
                last = i;
            }
        }
        return last;
    }

    private static boolean isPlaceholder(char c) {
        return c == '0' || c == '#' || c == '?';
    }

    /** The text that a stretch of a format prints; brackets of negative numbers and blanks for alignment are none. */
    private static String literal(String stretch) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < stretch.length(); i++) {
            char c = stretch.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\\' || c == '!') && i + 1 < stretch.length()) {
                text.append(stretch.charAt(++i));
            } else if (quoted || (c > 0x7F && c != '‰' && c != '％')) {
                text.append(c);
            }
        }
        String shown = Blanks.strip(text.toString());
        return NO_UNIT.matcher(shown).matches() ? "" : shown;
    }
}
