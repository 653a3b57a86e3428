package quarterdeck.reading.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells UTF-16 without a byte order mark: its ASCII characters have a zero byte, always on the same side. */
final class ZeroBytes {

    /** Of the zero bytes, how many of a hundred have to stand on one side. */
    private static final int CLEAR_MAJORITY = 95;

    /** A text has at least this share of ASCII characters (digits, separators, line ends), in a hundred. */
    private static final int ASCII_SHARE = 5;

    private ZeroBytes() {}

    static @Nullable Charset charset(byte[] head) {
        int[] zeros = new int[2];
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                zeros[i % 2]++;
            }
        }
        int all = zeros[0] + zeros[1];
        if (all < 2 || all * 200L < (long) head.length * ASCII_SHARE) {
            return null;
        }
        if (zeros[1] * 100L >= (long) all * CLEAR_MAJORITY) {
            return StandardCharsets.UTF_16LE;
        }
        return zeros[0] * 100L >= (long) all * CLEAR_MAJORITY ? StandardCharsets.UTF_16BE : null;
    }
}
