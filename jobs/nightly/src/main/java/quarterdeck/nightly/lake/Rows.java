package quarterdeck.nightly.lake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of a dataset in memory, column by column. */
final class Rows<R> {

    private final Dataset<R> dataset;
    private final ColumnValues[] columns;

    Rows(Dataset<R> dataset) {
        this.dataset = dataset;
        this.columns = new ColumnValues[dataset.columns().size()];
        Arrays.setAll(columns, i -> new ColumnValues());
    }

    Dataset<R> dataset() {
        return dataset;
    }

    void add(R item) {
        List<Column<R>> read = dataset.columns();
        for (int i = 0; i < columns.length; i++) {
            columns[i].add(read.get(i).value().apply(item));
        }
    }

    void addRow(Row row) {
        for (int i = 0; i < columns.length; i++) {
            columns[i].add(row.value(i));
        }
    }

    int size() {
        return columns[0].size();
    }

    ColumnValues column(int index) {
        return columns[index];
    }

    void clear() {
        for (ColumnValues column : columns) {
            column.clear();
        }
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
    private ColumnValues cells() {
        int[] of = dataset.cellOf().stream().mapToInt(dataset::index).toArray();
        ColumnValues cells = new ColumnValues();
        Map<Long, String> names = new HashMap<>();
        for (int row = 0; row < size(); row++) {
            long numbers = 0;
            for (int column : of) {
                numbers = numbers << Integer.SIZE | columns[column].number(row);
            }
            int seen = row;
            cells.add(names.computeIfAbsent(numbers, n -> cell(of, seen)));
        }
        return cells;
    }

    private String cell(int[] of, int row) {
        @Nullable Object[] values = new Object[columns.length];
        for (int column : of) {
            values[column] = columns[column].valueOf(row);
        }
        return dataset.cell().apply(new Row(values));
    }

    private long[] packed(ColumnValues[] keys, int bits) {
        long[] packed = new long[size()];
        int free = bits;
        for (ColumnValues key : keys) {
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
            if (key.number(a) != key.number(b)) {
                int order = Dataset.NULL_FIRST.compare(key.valueOf(a), key.valueOf(b));
                if (order != 0) {
                    return order;
                }
            }
        }
        return 0;
    }
}
