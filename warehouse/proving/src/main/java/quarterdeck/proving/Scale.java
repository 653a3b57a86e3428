package quarterdeck.proving;

import java.util.stream.IntStream;

/** How much a test does: a sample in every build, all of it in the night profile. */
public final class Scale {

    private static final long NANOS_PER_MINUTE = 60_000_000_000L;

    private static final boolean FULL = Boolean.getBoolean("quarterdeck.full");

    private Scale() {}

    public static boolean isFull() {
        return FULL;
    }

    public static int of(int sample, int full) {
        return FULL ? full : sample;
    }

    /** What a test draws by: the property {@code quarterdeck.seed}, or what it always draws by. */
    public static long seed(long usual) {
        return Long.getLong("quarterdeck.seed", usual);
    }

    /** Whether there is time to go on: the minutes of the property {@code quarterdeck.minutes} for each test. */
    public static boolean goesOn(long startNanos) {
        long minutes = Long.getLong("quarterdeck.minutes", Long.MAX_VALUE / NANOS_PER_MINUTE);
        return System.nanoTime() - startNanos < minutes * NANOS_PER_MINUTE;
    }

    /**
     * How many of what a test counts an earlier run with the same seed has done already: the property
     * {@code quarterdeck.done}. The test goes on behind them, and what it writes down includes them.
     */
    public static int doneBefore() {
        return Integer.getInteger("quarterdeck.done", 0);
    }

    /** Whole numbers from 0 up to a bound, those that lie far apart first: wherever one stops, all parts were visited. */
    public static IntStream spread(int bound) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, bound - 1));
        return IntStream.range(0, 1 << bits)
                .map(i -> bits == 0 ? 0 : Integer.reverse(i) >>> (Integer.SIZE - bits))
                .filter(i -> i < bound);
    }
}
