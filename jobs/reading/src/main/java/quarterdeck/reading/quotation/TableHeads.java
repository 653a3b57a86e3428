package quarterdeck.reading.quotation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Row;

/**
 * What the rows read so far say about the rows below them. It tells labels from values by their look alone, for a
 * person to see; what a label means is decided where tables are read.
 */
final class TableHeads {

    private static final Pattern VALUE = Pattern.compile("[-+−–]?[\\d,，]*\\d(?:\\.\\d+)?\\s*[%％‰]?|[-—–…．.·/xX]{1,6}");
    private static final Pattern TIME = Pattern.compile("(?:19|20)\\d\\d(?:[-./]?(?:0?[1-9]|1[0-2]))?(?:-\\d\\d)?");

    /** Labels above a cell are few; a column of nothing but text keeps no more. */
    private static final int MOST = 8;

    private final List<String> titles = new ArrayList<>();
    private final List<Column> columns = new ArrayList<>();
    private String section = "";
    private boolean valuesSeen;

    private static final class Column {
        final List<String> labels = new ArrayList<>();
        boolean values;
    }

    TableHeads(String caption) {
        if (!caption.isBlank()) {
            titles.add(caption.strip());
        }
    }

    /** Takes a row in after its cells were quoted. */
    void see(Row row) {
        String single = single(row);
        if (single != null) {
            seeSingle(single);
            return;
        }
        for (int column = 0; column < row.size(); column++) {
            String text = row.text(column).strip();
            if (!text.isEmpty()) {
                see(column, text);
            }
        }
    }

    private void seeSingle(String text) {
        if (valuesSeen) {
            section = text;
        } else if (!titles.contains(text) && titles.size() < MOST) {
            titles.add(text);
        }
    }

    private void see(int at, String text) {
        while (columns.size() <= at) {
            columns.add(new Column());
        }
        Column column = columns.get(at);
        if (isValue(text) && (column.values || !TIME.matcher(text).matches())) {
            column.values = true;
            valuesSeen = true;
            return;
        }
        if (column.values) {
            column.labels.clear();
            column.values = false;
        }
        if (!column.labels.contains(text)) {
            if (column.labels.size() == MOST) {
                column.labels.remove(0);
            }
            column.labels.add(text);
        }
    }

    Quotation.Cell quote(String place, List<String> before, String table, Row row, int column) {
        List<String> above = column < columns.size() ? columns.get(column).labels : List.of();
        Set<String> beside = new LinkedHashSet<>();
        for (int other = 0; other < row.size(); other++) {
            String text = row.text(other).strip();
            boolean label = !isValue(text) || TIME.matcher(text).matches();
            if (other != column && !text.isEmpty() && label) {
                beside.add(text);
            }
        }
        return new Quotation.Cell(
                place, before, row.text(column).strip(), table, titles, above, section, List.copyOf(beside));
    }

    /** The row's only text, or null where it has several texts, none, or a value. */
    private static @Nullable String single(Row row) {
        String single = null;
        for (int column = 0; column < row.size(); column++) {
            String text = row.text(column).strip();
            if (!text.isEmpty() && !text.equals(single)) {
                if (single != null || isValue(text)) {
                    return null;
                }
                single = text;
            }
        }
        return single;
    }

    private static boolean isValue(String text) {
        return VALUE.matcher(text).matches();
    }
}
