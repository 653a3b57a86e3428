package quarterdeck.nightly.lake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of a dataset in memory, column by column. */
final class Rows<R> {

    private final Dataset<R> dataset;
    private final ColumnValues[] columns;
    private final List<Part<R>> parts = new ArrayList<>();
    private int size;

    /** Columns that follow from the same object of a record; one without object holds those that follow from none. */
    private record Part<R>(
            @Nullable Function<R, Object> of, @Nullable Shared shared, BitSet columns) {}

    /** Rows of records; what records share is held once. */
    Rows(Dataset<R> dataset) {
        this(dataset, Column::shared);
    }

    /** Rows that come as rows, of which it is not known what they share. */
    static <R> Rows<R> ofRows(Dataset<R> dataset) {
        return new Rows<>(dataset, column -> null);
    }

    private Rows(Dataset<R> dataset, Function<Column<R>, @Nullable Function<R, Object>> sharing) {
        this.dataset = dataset;
        this.columns = new ColumnValues[dataset.columns().size()];
        for (int i = 0; i < columns.length; i++) {
            Column<R> column = dataset.columns().get(i);
            Part<R> part = part(sharing.apply(column));
            part.columns.set(i);
            columns[i] = column.type() == ColumnType.DECIMAL && part.shared == null
                    ? new DecimalValues()
                    : new NumberedValues(part.shared);
        }
    }

    private Part<R> part(@Nullable Function<R, Object> of) {
        for (Part<R> known : parts) {
            if (known.of == of) {
                return known;
            }
        }
        Part<R> added = new Part<>(of, of == null ? null : new Shared(), new BitSet());
        parts.add(added);
        return added;
    }

    Dataset<R> dataset() {
        return dataset;
    }

    void add(R item) {
        for (Part<R> part : parts) {
            if (part.of == null || part.shared == null || part.shared.add(part.of.apply(item))) {
                for (int i = part.columns.nextSetBit(0); i >= 0; i = part.columns.nextSetBit(i + 1)) {
                    add(i, item);
                }
            }
        }
        size++;
    }

    private void add(int index, R item) {
        Column<R> column = dataset.columns().get(index);
        boolean added = column.digits() != null
                && columns[index] instanceof DecimalValues decimals
                && column.digits().add(item, decimals);
        if (!added) {
            columns[index].add(column.value().apply(item));
        }
    }

    /** Adds a row; only to rows that come as rows. */
    void addRow(Row row) {
        for (int i = 0; i < columns.length; i++) {
            columns[i].add(row.value(i));
        }
        size++;
    }

    int size() {
        return size;
    }

    ColumnValues column(int index) {
        return columns[index];
    }

    /** A column of texts, dates or counts. */
    NumberedValues numbered(int index) {
        return (NumberedValues) columns[index];
    }

    /** Forgets all rows and keeps the room they took. */
    void clear() {
        for (ColumnValues column : columns) {
            column.clear();
        }
        for (Part<R> part : parts) {
            if (part.shared != null) {
                part.shared.clear();
            }
        }
        size = 0;
    }

    /**
     * The indexes of the rows in the order of the dataset. The columns that lead the order have few values each: the
     * places of a row's values among these are packed into one number, and numbers are sorted. Only rows that agree in
     * all of these are compared value by value.
     */
    int[] sorted() {
        ColumnValues[] keys = keys();
        int indexBits = RunLengths.bits(Math.max(0, size() - 1));
        long[] packed = packed(keys, Long.SIZE - 1 - indexBits);
        for (int row = 0; row < packed.length; row++) {
            packed[row] = packed[row] << indexBits | row;
        }
        Arrays.sort(packed);
        int[] order = new int[packed.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (int) (packed[i] & (1L << indexBits) - 1);
        }
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && packed[to] >>> indexBits == packed[from] >>> indexBits) {
                to++;
            }
            if (to - from > 1) {
                sortAlike(order, from, to, keys);
            }
        }
        return order;
    }

    /** What rows are compared by: the cell, the columns of the order, then all columns, so that equal rows are the same. */
    private ColumnValues[] keys() {
        IntStream ordering = dataset.order().stream().mapToInt(dataset::index);
        ColumnValues[] all = IntStream.concat(ordering, IntStream.range(0, columns.length))
                .mapToObj(i -> columns[i])
                .toArray(ColumnValues[]::new);
        if (dataset.cellOf().isEmpty()) {
            return all;
        }
        ColumnValues[] keys = new ColumnValues[all.length + 1];
        keys[0] = cells();
        System.arraycopy(all, 0, keys, 1, all.length);
        return keys;
    }

    /** The cell of each row; what a row's cell is called is found out once for values that are the same. */
    private NumberedValues cells() {
        int[] of = dataset.cellOf().stream().mapToInt(dataset::index).toArray();
        NumberedValues cells = new NumberedValues(null);
        Map<Long, String> names = new HashMap<>();
        long before = -1;
        String name = "";
        for (int row = 0; row < size(); row++) {
            long numbers = 0;
            for (int column : of) {
                numbers = numbers << Integer.SIZE | numbered(column).number(row);
            }
            if (numbers != before) { // level and growth of one cell stand side by side
                int seen = row;
                name = names.computeIfAbsent(numbers, n -> cell(of, seen));
                before = numbers;
            }
            cells.add(name);
        }
        return cells;
    }

    private String cell(int[] of, int row) {
        @Nullable Object[] values = new Object[columns.length];
        for (int column : of) {
            values[column] = numbered(column).valueOf(row);
        }
        return dataset.cell().apply(new Row(values));
    }

    private long[] packed(ColumnValues[] keys, int bits) {
        long[] packed = new long[size()];
        int free = bits;
        for (ColumnValues each : keys) {
            if (!(each instanceof NumberedValues key)) {
                break;
            }
            int taken = RunLengths.bits(key.numbers() - 1);
            if (key.isListed() || taken > free) {
                break;
            }
            free -= taken;
            int[] ranks = key.ranks();
            for (int row = 0; row < packed.length; row++) {
                packed[row] = packed[row] << taken | ranks[key.number(row)];
            }
        }
        return packed;
    }

    private static void sortAlike(int[] order, int from, int to, ColumnValues[] keys) {
        int[] sorted = Arrays.stream(order, from, to)
                .boxed()
                .sorted((a, b) -> compare(a, b, keys))
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(sorted, 0, order, from, sorted.length);
    }

    private static int compare(int a, int b, ColumnValues[] keys) {
        for (ColumnValues key : keys) {
            int order = key.compare(a, b);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
