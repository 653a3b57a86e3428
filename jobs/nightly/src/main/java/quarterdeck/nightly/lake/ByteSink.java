package quarterdeck.nightly.lake;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a page in the making; numbers are little-endian, as Parquet has them. */
final class ByteSink {

    private static final int SEVEN_BITS = 0x7F;
    private static final char LAST_OF_ASCII = 0x7F;

    private static final VarHandle BIG_ENDIAN =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[1 << 16];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Makes room for so many bytes more and gives the array they are put into, from {@link #size} on. */
    private byte[] room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
        return bytes;
    }

    void put(int oneByte) {
        room(1)[size++] = (byte) oneByte;
    }

    void put(byte[] many) {
        System.arraycopy(many, 0, room(many.length), size, many.length);
        size += many.length;
    }

    /**
     * A text in UTF-8 with its length before it. Nearly all are ASCII, and their characters are put as they are: an array
     * of bytes would be made and looked through for each of them.
     *
     * @return where its bytes begin; they end at {@link #size}
     */
    int putText(String text) {
        int length = text.length();
        byte[] to = room(Integer.BYTES + length);
        int begin = size + Integer.BYTES;
        for (int i = 0; i < length; i++) {
            char letter = text.charAt(i);
            if (letter > LAST_OF_ASCII) {
                byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
                putInt(encoded.length);
                put(encoded);
                return size - encoded.length;
            }
            to[begin + i] = (byte) letter;
        }
        putInt(length);
        size = begin + length;
        return begin;
    }

    /** A text that lies in another sink, its length before it; gives where its bytes begin here. */
    int putText(ByteSink from, int begin, int end) {
        System.arraycopy(from.bytes, begin, room(end - begin), size, end - begin);
        size += end - begin;
        return size - (end - begin) + Integer.BYTES;
    }

    /** A text that was put with its length before it. */
    String text(int begin) {
        int length = bytes[begin] & 0xFF
                | (bytes[begin + 1] & 0xFF) << 8
                | (bytes[begin + 2] & 0xFF) << 16
                | bytes[begin + 3] << 24;
        return new String(bytes, begin + Integer.BYTES, length, StandardCharsets.UTF_8);
    }

    /** The array that the bytes lie in, until more are put. */
    byte[] bytes() {
        return bytes;
    }

    /** The first eight of some bytes as a number, the highest first; what is missing of them counts as zeros. */
    static long prefix(byte[] bytes, int begin, int end) {
        int length = Math.min(Long.BYTES, end - begin);
        if (length == 0) {
            return 0;
        }
        if (begin + Long.BYTES <= bytes.length) {
            return (long) BIG_ENDIAN.get(bytes, begin) & -1L << (Long.BYTES - length) * Byte.SIZE;
        }
        long prefix = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            prefix = prefix << Byte.SIZE | (i < length ? bytes[begin + i] & 0xFF : 0);
        }
        return prefix;
    }

    void putInt(int number) {
        setInt(room(Integer.BYTES), size, number);
        size += Integer.BYTES;
    }

    void putLong(long number) {
        byte[] to = room(Long.BYTES);
        setInt(to, size, (int) number);
        setInt(to, size + Integer.BYTES, (int) (number >>> Integer.SIZE));
        size += Long.BYTES;
    }

    /** 128 bits with the highest byte first, as Parquet has decimals of fixed length. */
    void putBigEndian(long upper, long lower) {
        byte[] to = room(2 * Long.BYTES);
        BIG_ENDIAN.set(to, size, upper);
        BIG_ENDIAN.set(to, size + Long.BYTES, lower);
        size += 2 * Long.BYTES;
    }

    /** The number in as many bytes of seven bits as it takes, the lowest first; the last one has no high bit. */
    void putVarInt(int unsigned) {
        int rest = unsigned;
        while ((rest & ~SEVEN_BITS) != 0) {
            put(rest | ~SEVEN_BITS);
            rest >>>= Byte.SIZE - 1;
        }
        put(rest);
    }

    /** Overwrites four bytes that were put before. */
    void setInt(int at, int number) {
        setInt(bytes, at, number);
    }

    private static void setInt(byte[] to, int at, int number) {
        to[at] = (byte) number;
        to[at + 1] = (byte) (number >>> 8);
        to[at + 2] = (byte) (number >>> 16);
        to[at + 3] = (byte) (number >>> 24);
    }
}
