package quarterdeck.nightly.lake;

import java.util.Arrays;

/**
 * Parquet's hybrid of run lengths and packed bits, in which pages hold numbers of values and levels. A whole array is
 * looked through at once: sorted columns are a few long runs, which cost one comparison a value.
 */
final class RunLengths {

    /** Packed values come in groups of so many; a shorter run would cost more than it saves. */
    private static final int GROUP = 8;

    private RunLengths() {}

    /** How many bits the numbers up to this one take. */
    static int bits(int largest) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(largest);
    }

    /** @param bits of each number */
    static void encode(int[] numbers, int from, int to, int bits, ByteSink out) {
        int packed = from;
        int at = from;
        while (at < to) {
            int end = runEnd(numbers, at, to);
            int missing = -(at - packed) & GROUP - 1;
            if (end - at - missing >= GROUP) {
                pack(numbers, packed, at + missing, bits, out);
                repeat(end - at - missing, numbers[at], bits, out);
                packed = end;
            }
            at = end;
        }
        pack(numbers, packed, to, bits, out);
    }

    /** The same for one number so many times. */
    static void encodeSame(int number, int times, int bits, ByteSink out) {
        if (times >= GROUP) {
            repeat(times, number, bits, out);
        } else {
            int[] numbers = new int[times];
            Arrays.fill(numbers, number);
            encode(numbers, 0, times, bits, out);
        }
    }

    private static int runEnd(int[] numbers, int from, int to) {
        int number = numbers[from];
        int end = from + 1;
        while (end < to && numbers[end] == number) {
            end++;
        }
        return end;
    }

    private static void repeat(int times, int number, int bits, ByteSink out) {
        out.putVarInt(times << 1);
        for (int shift = 0; shift < bits; shift += Byte.SIZE) {
            out.put(number >>> shift);
        }
    }

    /** The last group is filled up with zeros, which readers know to be too many. */
    private static void pack(int[] numbers, int from, int to, int bits, ByteSink out) {
        int groups = (to - from + GROUP - 1) / GROUP;
        if (groups == 0) {
            return;
        }
        out.putVarInt(groups << 1 | 1);
        long pending = 0;
        int width = 0;
        for (int i = from; i < from + groups * GROUP; i++) {
            pending |= (i < to ? (long) numbers[i] : 0L) << width;
            width += bits;
            while (width >= Byte.SIZE) {
                out.put((int) pending);
                pending >>>= Byte.SIZE;
                width -= Byte.SIZE;
            }
        }
    }
}
