package quarterdeck.reading.unit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads the whole of a printed unit or unit caption: brackets, 单位：, several units side by side. */
final class UnitCaption {

    private static final List<String> LEADS =
            List.of("计量单位", "数量单位", "金额单位", "单位", "Units", "Unit", "units", "unit", "UNIT");
    private static final String BRACKETS = "()[]{}<>【】〔〕《》〈〉「」“”\"'";
    private static final String SEPARATORS = "、,;；。|";

    private final UnitScanner scanner;

    UnitCaption(UnitScanner scanner) {
        this.scanner = scanner;
    }

    /** The words that should be units: folded, without spaces, outer brackets and the lead 单位：. */
    static String words(String printed) {
        String words = UnitText.compact(printed);
        String before;
        do {
            before = words;
            words = withoutLead(withoutEdges(words));
        } while (!words.equals(before));
        return words;
    }

    private static String withoutLead(String words) {
        for (String lead : LEADS) {
            if (words.startsWith(lead)) {
                return words.substring(lead.length());
            }
        }
        return words;
    }

    /** Brackets around the whole go; one that closes a bracket of the unit's own, as in 万元(人民币), stays. */
    private static String withoutEdges(String words) {
        int start = 0;
        int end = words.length();
        while (start < end && isEdge(words.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(words.charAt(end - 1)) && !closes(words, start, end - 1)) {
            end--;
        }
        return words.substring(start, end);
    }

    private static boolean closes(String words, int start, int at) {
        return words.charAt(at) == ')'
                && words.lastIndexOf('(', at) > start
                && words.lastIndexOf(')', at - 1) < words.lastIndexOf('(', at);
    }

    private static boolean isEdge(char letter) {
        return BRACKETS.indexOf(letter) >= 0 || SEPARATORS.indexOf(letter) >= 0 || letter == ':' || letter == '：';
    }

    /** The distinct units that the words list or may mean; empty as soon as a word is none. */
    List<Unit> units(String words) {
        Set<Unit> units = new LinkedHashSet<>();
        int at = 0;
        while (at < words.length()) {
            UnitScanner.Match match = scanner.longest(words, at, words.length());
            if (match == null || match.end() < words.length() && !isEdge(words.charAt(match.end()))) {
                return List.of();
            }
            units.addAll(match.units());
            at = match.end();
            while (at < words.length() && isEdge(words.charAt(at))) {
                at++;
            }
        }
        return new ArrayList<>(units);
    }
}
