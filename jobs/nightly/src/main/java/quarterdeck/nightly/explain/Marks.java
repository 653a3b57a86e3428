package quarterdeck.nightly.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import quarterdeck.nightly.explain.Coordinate.Name;
import quarterdeck.reading.prose.DirectionWords;

/** Finds in a quoted text the words that the coordinates of its number were printed with. */
final class Marks {

    /** A growth word stands hardly farther behind its number than this (3.5%的增速). */
    private static final int BEHIND = 8;

    private final String text;
    private final List<Mark> marks = new ArrayList<>();
    private final int numberStart;
    private final int numberEnd;

    /** A text and where in it the number stands with its unit. */
    Marks(String text, int numberStart, int numberEnd) {
        this.text = text;
        this.numberStart = numberStart;
        this.numberEnd = numberEnd;
    }

    /** Marks the number, and apart from it the unit and the qualifier printed behind it. */
    void number(String unitPrinted) {
        int unit = unitPrinted.isEmpty()
                ? -1
                : text.substring(numberStart, numberEnd).lastIndexOf(unitPrinted);
        if (unit <= 0) {
            add(Name.NUMBER, numberStart, numberEnd);
            return;
        }
        int unitStart = numberStart + unit;
        add(Name.NUMBER, numberStart, unitStart);
        add(Name.UNIT, unitStart, unitStart + unitPrinted.length());
        add(Name.QUALIFIER, unitStart + unitPrinted.length(), numberEnd);
    }

    /** Marks the nearest mention before the number, or else the first behind it; says whether there is one. */
    boolean words(Name name, String printed) {
        if (printed.isBlank()) {
            return false;
        }
        for (int at = text.lastIndexOf(printed, numberStart - printed.length());
                at >= 0;
                at = text.lastIndexOf(printed, at - 1)) {
            if (add(name, at, at + printed.length())) {
                return true;
            }
        }
        int behind = text.indexOf(printed, numberEnd);
        return behind >= 0 && add(name, behind, behind + printed.length());
    }

    /** Marks the last word before the number that says which way it goes, or one directly behind it. */
    String direction() {
        for (int end = numberStart; end > 0 && text.charAt(end - 1) != '；'; end--) {
            String word = directionEndingAt(end);
            if (!word.isEmpty()) {
                return add(Name.DIRECTION, end - word.length(), end) ? word : "";
            }
        }
        for (int start = numberEnd; start < Math.min(text.length(), numberEnd + BEHIND); start++) {
            for (String word : DirectionWords.longestFirst()) {
                if (word.length() > 1 && text.startsWith(word, start)) {
                    return add(Name.DIRECTION, start, start + word.length()) ? word : "";
                }
            }
        }
        return "";
    }

    /** A single character is such a word only where the number follows; 增加 in 增加值 is none. */
    private String directionEndingAt(int end) {
        for (String word : DirectionWords.longestFirst()) {
            int start = end - word.length();
            boolean apart = word.length() > 1 ? !text.startsWith("值", end) : end == numberStart;
            if (start >= 0 && apart && text.startsWith(word, start)) {
                return word;
            }
        }
        return "";
    }

    private boolean add(Name name, int start, int end) {
        if (end <= start) {
            return false;
        }
        Mark mark = new Mark(name, start, end);
        boolean free = marks.stream().noneMatch(mark::overlaps);
        if (free) {
            marks.add(mark);
        }
        return free;
    }

    Marked marked() {
        return new Marked(
                text,
                marks.stream().sorted(Comparator.comparingInt(Mark::start)).toList());
    }
}
