package quarterdeck.reading.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The merged cells of a sheet. A sheet's XML names them behind its rows, where streaming comes too late: so they are
 * looked up in the bytes first, without parsing the cells.
 */
final class MergedRanges {

    /** A range of merged cells, rows counted from 1, columns from 0, all inclusive. */
    record Range(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    private static final byte[] ELEMENT = "mergeCell".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_RANGES = 1_000_000;
    private static final int LONGEST_TAG = 400;

    private MergedRanges() {}

    /** The ranges by first row. */
    static List<Range> read(InputStream sheet) throws IOException {
        List<Range> ranges = new ArrayList<>();
        byte[] buffer = new byte[1 << 16];
        StringBuilder tag = new StringBuilder();
        int matched = 0;
        boolean inTag = false;
        for (int got = sheet.read(buffer); got >= 0; got = sheet.read(buffer)) {
            for (int i = 0; i < got; i++) {
                byte b = buffer[i];
                if (inTag) {
                    tag.append((char) b);
                    inTag = b != '>' && tag.length() < LONGEST_TAG;
                    if (b == '>') {
                        add(tag, ranges);
                    }
                } else if (b == ELEMENT[matched]) {
                    matched++;
                    inTag = matched == ELEMENT.length;
                    if (inTag) {
                        matched = 0;
                        tag.setLength(0);
                    }
                } else {
                    matched = b == ELEMENT[0] ? 1 : 0;
                }
            }
        }
        ranges.sort(Comparator.comparingInt(Range::firstRow).thenComparingInt(Range::firstColumn));
        return ranges;
    }

    private static void add(StringBuilder tag, List<Range> ranges) throws BrokenRelease {
        int at = tag.indexOf("ref=");
        if (tag.charAt(0) > ' ' || at < 0 || at + 5 >= tag.length()) {
            return;
        }
        int end = tag.indexOf(String.valueOf(tag.charAt(at + 4)), at + 5);
        if (end < 0 || ranges.size() >= MOST_RANGES) {
            throw Faults.tooLarge("merged cells", "a sheet has at most " + MOST_RANGES + " merged ranges");
        }
        String reference = tag.substring(at + 5, end).replace("$", "");
        int colon = reference.indexOf(':');
        if (colon < 0) {
            return;
        }
        CellReference first = CellReference.of(reference, 0, colon);
        CellReference last = CellReference.of(reference, colon + 1, reference.length());
        ranges.add(new Range(
                Math.min(first.row(), last.row()),
                Math.max(first.row(), last.row()),
                Math.min(first.column(), last.column()),
                Math.max(first.column(), last.column())));
    }
}
