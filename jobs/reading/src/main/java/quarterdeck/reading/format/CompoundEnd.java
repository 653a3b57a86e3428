package quarterdeck.reading.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * Where an OLE2 container (XLS, DOC) ends: after the last sector that its allocation table says is in use. Places and sizes
 * are those of [MS-CFB], 2.2 and 2.3.
 */
final class CompoundEnd {

    private static final String SIGNATURE = "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1";

    private static final int HEADER = 512;
    private static final int SECTOR_SHIFT_AT = 0x1E;
    private static final int TABLE_SECTORS_AT = 0x2C;
    private static final int TABLE_AT = 0x4C;

    /** So many sectors of the table are named in the header: they tell of seven megabytes at least. */
    private static final int NAMED_IN_HEADER = 109;

    private static final int LEAST_SHIFT = 9;
    private static final int LARGEST_SHIFT = 12;
    private static final int FREE = -1;

    private CompoundEnd() {}

    /** @param head the first bytes, each as a character */
    static boolean isCompound(String head) {
        return head.startsWith(SIGNATURE);
    }

    /** Whether a sector in use lies behind the end of the file; what is no sound header is told by its reader. */
    static boolean isMissing(SeekableByteChannel file) throws IOException {
        ByteBuffer header = FileEnd.part(file, 0, HEADER).order(ByteOrder.LITTLE_ENDIAN);
        if (header.remaining() < HEADER) {
            return true;
        }
        int shift = header.getShort(SECTOR_SHIFT_AT);
        if (shift < LEAST_SHIFT || shift > LARGEST_SHIFT) {
            return false;
        }
        int size = 1 << shift;
        int tables = Math.min(NAMED_IN_HEADER, header.getInt(TABLE_SECTORS_AT));
        for (int table = 0; table < tables; table++) {
            int sector = header.getInt(TABLE_AT + table * Integer.BYTES);
            ByteBuffer entries = FileEnd.part(file, at(sector, size), size).order(ByteOrder.LITTLE_ENDIAN);
            if (entries.remaining() < size) {
                return true;
            }
            int perSector = size / Integer.BYTES;
            int last = perSector - 1;
            while (last >= 0 && entries.getInt(last * Integer.BYTES) == FREE) {
                last--;
            }
            if (last >= 0 && at(table * perSector + last, size) >= file.size()) {
                return true;
            }
        }
        return false;
    }

    /** Where a sector begins; the header takes the place of one. */
    private static long at(int sector, int size) {
        return (Integer.toUnsignedLong(sector) + 1) * size;
    }
}
