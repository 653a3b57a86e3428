package quarterdeck.nightly.lake;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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
    private boolean withNull;

    /** The value before: labels stand in long lists, where a row most often has the very object of the row above. */
    private @Nullable Object last;

    private int lastNumber = NULL;

    /**
     * The texts of a listed column as they will be written, and where each begins: rows are written in another order than
     * they came in, and a text that lies elsewhere in memory takes longer to fetch than to copy.
     */
    private @Nullable ByteSink texts;

    /** Where such texts lay before all rows were forgotten. */
    private @Nullable ByteSink spare;

    private int listedFrom;
    private int[] begins = new int[0];

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
        withNull |= lastNumber == NULL;
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
                texts = value instanceof String ? sink() : null;
                listedFrom = different + 1;
            }
        } else if (texts != null) {
            return list((String) value, texts);
        }
        if (different == values.length) {
            values = Arrays.copyOf(values, different * 2);
        }
        values[different] = value;
        return different++;
    }

    private ByteSink sink() {
        ByteSink sink = spare == null ? new ByteSink() : spare;
        spare = null;
        sink.clear();
        return sink;
    }

    private int list(String text, ByteSink to) {
        int at = different - listedFrom;
        if (at == begins.length) {
            begins = Arrays.copyOf(begins, Math.max(SOME, at * 2));
        }
        begins[at] = to.size();
        to.putText(text);
        return different++;
    }

    /** Puts the text of a number as Parquet has it; gives where its bytes begin. */
    int putText(int number, ByteSink out) {
        if (texts == null || number < listedFrom) {
            return out.putText((String) Objects.requireNonNull(values[number], "texts are never null"));
        }
        int at = number - listedFrom;
        return out.putText(texts, begins[at], number + 1 == different ? texts.size() : begins[at + 1]);
    }

    /** The number of the value that a row has. */
    int number(int row) {
        return rows[shared == null ? row : shared.number(row)];
    }

    /** The numbers of the values of a stretch of an order. */
    int[] numbers(int[] order, int from, int to) {
        int[] numbers = new int[to - from];
        int[] things = shared == null ? null : shared.numbers(order, from, to);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = rows[things == null ? order[from + i] : things[i]];
        }
        return numbers;
    }

    /** Whether all rows have one value, or all have none: most columns of a list are so. */
    boolean isSame() {
        return different == 1 || different == 2 && !withNull;
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
        return texts == null || number < listedFrom ? values[number] : texts.text(begins[number - listedFrom]);
    }

    @Nullable
    Object valueOf(int row) {
        return value(number(row));
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
        Arrays.fill(values, 0, Math.min(different, values.length), null);
        different = 1;
        size = 0;
        listed = false;
        spare = texts == null ? spare : texts;
        texts = null;
        withNull = false;
        last = null;
        lastNumber = NULL;
    }
}
