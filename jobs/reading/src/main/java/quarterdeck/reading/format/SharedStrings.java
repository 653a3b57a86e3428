package quarterdeck.reading.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The strings that the cells of a workbook share, packed as UTF-8: a million cells with a text each of its own fit
 * into a small heap. A string once asked for is kept while the whole is small.
 */
final class SharedStrings {

    static final SharedStrings NONE = new SharedStrings();

    private static final int KEEP_DECODED = 1 << 18;

    private byte[] bytes = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int size;
    private int used;
    private @Nullable String[] decoded = new String[0];

    private SharedStrings() {}

    static SharedStrings read(XmlPart xml) throws IOException {
        SharedStrings strings = new SharedStrings();
        try (xml) {
            while (xml.nextStart("si")) {
                strings.add(RichText.read(xml, "si"));
            }
        }
        strings.decoded = new String[Math.min(strings.size, KEEP_DECODED)];
        return strings;
    }

    private void add(String text) throws BrokenRelease {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if ((long) used + encoded.length > Integer.MAX_VALUE - 16) {
            throw Faults.tooLarge("xl/sharedStrings.xml", "the texts of a workbook fit into 2 GB: split it");
        }
        if (used + encoded.length > bytes.length) {
            long larger = Math.max((long) bytes.length * 3 / 2, used + (long) encoded.length);
            bytes = Arrays.copyOf(bytes, (int) Math.min(larger, Integer.MAX_VALUE - 16));
        }
        System.arraycopy(encoded, 0, bytes, used, encoded.length);
        used += encoded.length;
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size++] = used;
    }

    /** The string of that index, or null if there is none. */
    @Nullable
    String get(int index) {
        if (index < 0 || index >= size) {
            return null;
        }
        if (index >= decoded.length) {
            return decode(index);
        }
        String known = decoded[index];
        if (known == null) {
            known = decode(index);
            decoded[index] = known;
        }
        return known;
    }

    private String decode(int index) {
        int start = index == 0 ? 0 : ends[index - 1];
        return new String(bytes, start, ends[index] - start, StandardCharsets.UTF_8);
    }
}
