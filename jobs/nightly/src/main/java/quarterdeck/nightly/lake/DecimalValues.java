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
        size++;
    }

    boolean isPresent(int row) {
        return present[row];
    }

    void write(int row, ByteSink out) {
        out.putBigEndian(halves[row * 2]);
        out.putBigEndian(halves[row * 2 + 1]);
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
        return halves[a * 2] != halves[b * 2]
                ? Long.compare(halves[a * 2], halves[b * 2])
                : Long.compareUnsigned(halves[a * 2 + 1], halves[b * 2 + 1]);
    }

    @Override
    public void clear() {
        size = 0;
    }
}
