package quarterdeck.nightly.lake;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The decimals of one column of rows in memory, each as the 128 bits that the lake writes: the value times 10 to the
 * power of {@link Decimals#SCALE}. Hardly any comes again, so none is looked up, and no object is made of one.
 */
final class DecimalValues implements ColumnValues {

    private static final long[] POWERS_OF_TEN = new long[19];

    static {
        POWERS_OF_TEN[0] = 1;
        for (int i = 1; i < POWERS_OF_TEN.length; i++) {
            POWERS_OF_TEN[i] = POWERS_OF_TEN[i - 1] * 10;
        }
    }

    /** The upper half of each value, then its lower half: they are fetched together. */
    private long[] halves = new long[2048];

    private boolean[] present = new boolean[1024];
    private int size;
    private boolean withNull;
    private int least = -1;
    private int greatest = -1;

    /** Adds a number as a whole number of a power of ten; the power is at most 18 below the lake's. */
    void add(long digits, int scale) {
        long power = POWERS_OF_TEN[Decimals.SCALE - scale];
        add(Math.multiplyHigh(digits, power), digits * power, true);
    }

    @Override
    public void add(@Nullable Object decimal) {
        if (decimal == null) {
            add(0, 0, false);
        } else {
            BigInteger unscaled = ((BigDecimal) decimal).unscaledValue();
            add(unscaled.shiftRight(Long.SIZE).longValue(), unscaled.longValue(), true);
        }
    }

    private void add(long upperBits, long lowerBits, boolean isPresent) {
        if (size == present.length) {
            halves = Arrays.copyOf(halves, size * 4);
            present = Arrays.copyOf(present, size * 2);
        }
        halves[size * 2] = upperBits;
        halves[size * 2 + 1] = lowerBits;
        present[size] = isPresent;
        withNull |= !isPresent;
        size++;
    }

    /** Whether any row has none. */
    boolean hasNull() {
        return withNull;
    }

    boolean isPresent(int row) {
        return present[row];
    }

    /**
     * Writes the values of a stretch of an order, and finds the least and the greatest of them. Rows lie anywhere in
     * memory, and to fetch one takes longer than all that is done with it: each is fetched once.
     *
     * @return how many of the rows have none
     */
    int write(int[] order, int from, int to, ByteSink out) {
        least = -1;
        greatest = -1;
        int nulls = 0;
        long leastUpper = Long.MAX_VALUE;
        long leastLower = -1;
        long greatestUpper = Long.MIN_VALUE;
        long greatestLower = 0;
        for (int i = from; i < to; i++) {
            int row = order[i];
            if (!present[row]) {
                nulls++;
                continue;
            }
            long upper = halves[row * 2];
            long lower = halves[row * 2 + 1];
            out.putBigEndian(upper, lower);
            if (least < 0 || compare(upper, lower, leastUpper, leastLower) < 0) {
                least = row;
                leastUpper = upper;
                leastLower = lower;
            }
            if (greatest < 0 || compare(upper, lower, greatestUpper, greatestLower) > 0) {
                greatest = row;
                greatestUpper = upper;
                greatestLower = lower;
            }
        }
        return nulls;
    }

    /** The row with the least of the values that were written last; -1 where there was none. */
    int least() {
        return least;
    }

    /** The row with the greatest of them. */
    int greatest() {
        return greatest;
    }

    private static int compare(long upper, long lower, long otherUpper, long otherLower) {
        return upper != otherUpper ? Long.compare(upper, otherUpper) : Long.compareUnsigned(lower, otherLower);
    }

    /** The 16 bytes of a value, the highest first. */
    byte[] bytes(int row) {
        byte[] bytes = new byte[ParquetSchema.DECIMAL_BYTES];
        for (int i = 0; i < Long.BYTES; i++) {
            int shift = Long.SIZE - Byte.SIZE * (i + 1);
            bytes[i] = (byte) (halves[row * 2] >>> shift);
            bytes[Long.BYTES + i] = (byte) (halves[row * 2 + 1] >>> shift);
        }
        return bytes;
    }

    @Override
    public int compare(int a, int b) {
        if (!present[a] || !present[b]) {
            return Boolean.compare(present[a], present[b]);
        }
        return compare(halves[a * 2], halves[a * 2 + 1], halves[b * 2], halves[b * 2 + 1]);
    }

    @Override
    public void clear() {
        size = 0;
        withNull = false;
    }
}
