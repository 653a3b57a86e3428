package quarterdeck.bulletin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in the words of one release the sentence, or the row, that a number stands in. */
final class Sentences {

    private static final Pattern CHARS = Pattern.compile("chars (\\d{1,9})-(\\d{1,9})");
    private static final String ENDS = "。！？；!?\n";
    private static final int FARTHEST = 300;

    private final TreeMap<Integer, String> paragraphs = new TreeMap<>();
    private final Map<String, Integer> rows = new HashMap<>();
    private final List<ReleaseTexts.Line> lines = new ArrayList<>();

    /** A number with the words around it. */
    record Quoted(String before, String printed, String after) {}

    Sentences(List<ReleaseTexts.Text> texts) {
        for (ReleaseTexts.Text text : texts) {
            if (text instanceof ReleaseTexts.Paragraph paragraph) {
                paragraphs.put(paragraph.start(), paragraph.text());
            } else if (text instanceof ReleaseTexts.Line line) {
                line.cells().forEach(cell -> rows.putIfAbsent(cell.place(), lines.size()));
                lines.add(line);
            }
        }
    }

    /** The words at a place; the number alone where the place is not found. */
    Quoted at(String place, String printed) {
        Matcher chars = CHARS.matcher(place);
        if (chars.matches()) {
            return inText(Integer.parseInt(chars.group(1)), Integer.parseInt(chars.group(2)), printed);
        }
        Integer row = rows.get(place);
        return row == null ? new Quoted("", printed, "") : inRow(lines.get(row), place, printed);
    }

    private Quoted inText(int from, int to, String printed) {
        Map.Entry<Integer, String> paragraph = paragraphs.floorEntry(from);
        if (paragraph == null) {
            return new Quoted("", printed, "");
        }
        String text = paragraph.getValue();
        int length = text.codePointCount(0, text.length());
        if (to - paragraph.getKey() > length) {
            return new Quoted("", printed, "");
        }
        int start = text.offsetByCodePoints(0, from - paragraph.getKey());
        int end = text.offsetByCodePoints(0, to - paragraph.getKey());
        int first = start;
        while (first > 0 && start - first < FARTHEST && ENDS.indexOf(text.charAt(first - 1)) < 0) {
            first--;
        }
        int last = end;
        while (last < text.length() && last - end < FARTHEST && ENDS.indexOf(text.charAt(last)) < 0) {
            last++;
        }
        last = Math.min(text.length(), last + 1);
        return new Quoted(text.substring(first, start), text.substring(start, end), text.substring(end, last));
    }

    private static Quoted inRow(ReleaseTexts.Line line, String place, String printed) {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        String shown = printed;
        boolean passed = false;
        for (ReleaseTexts.Cell cell : line.cells()) {
            if (cell.place().equals(place)) {
                shown = cell.text().isBlank() ? printed : cell.text().strip();
                passed = true;
            } else if (!cell.text().isBlank() && !cell.covered()) {
                StringBuilder side = passed ? after : before;
                side.append(passed ? " | " : "").append(cell.text().strip()).append(passed ? "" : " | ");
            }
        }
        return new Quoted(before.toString(), shown, after.toString());
    }
}
