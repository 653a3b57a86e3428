package quarterdeck.nightly.lake;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column of rows in memory. Every row holds the number of its value, and a value that comes again has
 * the number it had: names, codes and dates are looked up once a row and compared, sorted and written by their numbers.
 * A column in which hardly anything comes again is only listed.
 */
final class NumberedValues implements ColumnValues {

    /** The number of null, whether there is one or not. */
    static final int NULL = 0;

    /** So many different values are looked for in any column; beyond, only where every second row repeats one. */
    private static final int SOME = 2048;

    private final Map<Object, Integer> numbers = new HashMap<>();
    private @Nullable Object[] values = new Object[64];
    private int different = 1;
    private int[] rows = new int[1024];
    private int size;
    private boolean listed;

    /** The value before: labels stand in long lists, where a row most often has the very object of the row above. */
    private @Nullable Object last;

    private int lastNumber = NULL;

    /** What the rows share that the values follow from; null where every row has a value of its own. */
    private final @Nullable Shared shared;

    NumberedValues(@Nullable Shared shared) {
        this.shared = shared;
    }

    @Override
    public void add(@Nullable Object value) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        if (value != last) {
            lastNumber = value == null ? NULL : number(value);
            last = value;
        }
        rows[size++] = lastNumber;
    }

    private int number(Object value) {
        if (!listed) {
            Integer known = numbers.get(value);
            if (known != null) {
                return known;
            }
            numbers.put(value, different);
            if (different > SOME && different * 2 > size) {
                listed = true;
                numbers.clear();
            }
        }
        if (different == values.length) {
            values = Arrays.copyOf(values, different * 2);
        }
        values[different] = value;
        return different++;
    }

    /** The number of the value that a row has. */
    int number(int row) {
        return rows[shared == null ? row : shared.number(row)];
    }

    /** How many numbers there are, that of null included. */
    int numbers() {
        return different;
    }

    /** Whether equal values may have different numbers. */
    boolean isListed() {
        return listed;
    }

    @Nullable
    Object value(int number) {
        return values[number];
    }

    @Nullable
    Object valueOf(int row) {
        return values[number(row)];
    }

    /** The place of each number in the order of the values; not to be asked of a listed column. */
    int[] ranks() {
        Integer[] sorted = new Integer[different];
        Arrays.setAll(sorted, number -> number);
        Arrays.sort(sorted, Comparator.comparing(this::value, Dataset.NULL_FIRST));
        int[] ranks = new int[different];
        for (int rank = 0; rank < different; rank++) {
            ranks[sorted[rank]] = rank;
        }
        return ranks;
    }

    @Override
    public int compare(int a, int b) {
        return number(a) == number(b) ? 0 : Dataset.NULL_FIRST.compare(valueOf(a), valueOf(b));
    }

    @Override
    public void clear() {
        numbers.clear();
        Arrays.fill(values, 0, different, null);
        different = 1;
        size = 0;
        listed = false;
        last = null;
        lastNumber = NULL;
    }
}
