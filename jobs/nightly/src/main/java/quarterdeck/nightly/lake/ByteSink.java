package quarterdeck.nightly.lake;

import java.util.Arrays;

/** Bytes of a page in the making; numbers are little-endian, as Parquet has them. */
final class ByteSink {

    private static final int SEVEN_BITS = 0x7F;

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

    /** The number with its highest byte first, as Parquet has decimals of fixed length. */
    void putBigEndian(long number) {
        putLong(Long.reverseBytes(number));
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
