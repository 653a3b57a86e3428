package quarterdeck.reading.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What a damaged number may have been before it was copied: all readings that the usual kinds of damage allow. */
final class DamagedForms {

    private static final Pattern COMMA_AS_POINT = Pattern.compile("-?[1-9]\\d{0,2}\\.\\d{3}");
    private static final Pattern SEPARATORS = Pattern.compile("-?\\d+(?:[.,，。]\\d+)+");
    private static final Pattern GLUED = Pattern.compile("[0-9.]{3,40}");
    private static final Pattern PIECE = Pattern.compile("\\d{1,9}(?:\\.\\d{1,4})?");
    private static final Pattern WITHOUT_WHOLE = Pattern.compile("\\.\\d{1,4}");
    private static final int MOST_SPLITS = 5000;
    private static final int LARGEST_LOST_DIGIT = 9;
    private static final int LARGEST_LOST_WHOLE = 9999;

    private DamagedForms() {}

    /** Readings of one printed number, each with what would have happened to it. */
    static Map<String, String> of(String printed) {
        Map<String, String> forms = new LinkedHashMap<>();
        if (COMMA_AS_POINT.matcher(printed).matches()) {
            forms.put(printed.replace(".", ""), "thousands comma printed as a point");
        } else if (SEPARATORS.matcher(printed).matches()) {
            separators(printed, forms);
        }
        if (WITHOUT_WHOLE.matcher(printed).matches()) {
            for (int whole = 1; whole <= LARGEST_LOST_WHOLE; whole++) {
                forms.put(whole + printed, "digits before the point were lost");
            }
        } else if (PIECE.matcher(printed).matches()) {
            for (int digit = 1; digit <= LARGEST_LOST_DIGIT; digit++) {
                forms.put(digit + printed, "a first digit was lost");
                if (printed.indexOf('.') < 0) {
                    forms.put(digit + "." + printed, "a first digit and the point were lost");
                }
            }
        }
        forms.remove(printed);
        return forms;
    }

    /** 1.234.5 or 2975。55: the last separator is the point, or none is. */
    private static void separators(String printed, Map<String, String> forms) {
        String points = printed.replaceAll("[,，。]", ".");
        int last = points.lastIndexOf('.');
        String whole = points.substring(0, last).replace(".", "");
        forms.put(whole + points.substring(last), "separators were damaged");
        if (points.length() - last - 1 == 3) {
            forms.put(points.replace(".", ""), "thousands commas printed as points");
        }
    }

    /** Every way to cut glued cells into that many numbers. */
    static List<List<BigDecimal>> splits(String printed, int pieces) {
        List<List<BigDecimal>> splits = new ArrayList<>();
        if (GLUED.matcher(printed).matches() && pieces > 1) {
            split(printed, pieces, new ArrayList<>(), splits);
        }
        return splits;
    }

    private static void split(String rest, int pieces, List<BigDecimal> before, List<List<BigDecimal>> splits) {
        if (splits.size() >= MOST_SPLITS) {
            return;
        }
        if (pieces == 1) {
            if (isNumber(rest)) {
                List<BigDecimal> all = new ArrayList<>(before);
                all.add(new BigDecimal(rest));
                splits.add(all);
            }
            return;
        }
        for (int end = 1; end < rest.length(); end++) {
            String piece = rest.substring(0, end);
            if (isNumber(piece)) {
                before.add(new BigDecimal(piece));
                split(rest.substring(end), pieces - 1, before, splits);
                before.remove(before.size() - 1);
            }
        }
    }

    private static boolean isNumber(String piece) {
        boolean leadingZero = piece.length() > 1 && piece.charAt(0) == '0' && piece.charAt(1) != '.';
        return !leadingZero && PIECE.matcher(piece).matches();
    }
}
