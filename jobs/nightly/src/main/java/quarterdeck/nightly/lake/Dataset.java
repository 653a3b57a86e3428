package quarterdeck.nightly.lake;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of the lake's datasets: its columns, which are its contract, and the order of its rows.
 *
 * @param cellOf the columns the cell of a row follows from, none where there is but one cell; at most two
 * @param cell what a file of the compacted lake does not divide, for example a province and a year
 * @param order the columns rows are sorted by, after the cell
 */
public record Dataset<R>(
        String name, List<Column<R>> columns, List<String> cellOf, Function<Row, String> cell, List<String> order) {

    /** Null before all else; values of one column have one type. */
    static final Comparator<@Nullable Object> NULL_FIRST = Dataset::compare;

    public Dataset {
        cellOf = List.copyOf(cellOf);
        columns = List.copyOf(columns);
        order = List.copyOf(order);
    }

    /** A record as a row. */
    public Row row(R item) {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).value().apply(item);
        }
        return new Row(values);
    }

    public int index(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no column " + column);
    }

    /** A total order: rows that compare equal are equal in every column. */
    Comparator<Row> sorting() {
        int[] keys = new int[order.size() + columns.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = i < order.size() ? index(order.get(i)) : i - order.size();
        }
        return Comparator.comparing(cell).thenComparing((a, b) -> compare(a, b, keys));
    }

    private static int compare(Row a, Row b, int[] keys) {
        for (int key : keys) {
            int order = compare(a.value(key), b.value(key));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked")
    private static int compare(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a != null ? 1 : b != null ? -1 : 0;
        }
        return ((Comparable<Object>) a).compareTo(b);
    }
}
