package quarterdeck.reading.indicator;

import java.nio.CharBuffer;
import java.util.regex.Pattern;
import quarterdeck.reading.vocabulary.Folding;

/** Running text without the spaces and quotation marks inside its names, and where each character stood. */
final class ProseText {

    private static final int LOOK_AHEAD = 24;

    /** Chinese has no case, and to ask each character takes longer than all else done with it here. */
    private static final char FIRST_OF_CHINESE = '\u3400';

    private static final char LAST_OF_CHINESE = '\u9fff';
    private static final boolean[] DROP = new boolean[Character.MAX_VALUE + 1];

    static {
        for (char c : " “”\"'‘’「」『』\r\n".toCharArray()) {
            DROP[c] = true;
        }
    }

    private final char[] folded;
    private final int[] offsets;
    private final int length;

    private ProseText(char[] folded, int[] offsets, int length) {
        this.folded = folded;
        this.offsets = offsets;
        this.length = length;
    }

    static ProseText of(String text) {
        char[] folded = new char[text.length()];
        int[] offsets = new int[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = Folding.fold(text.charAt(i));
            if (!DROP[c]) {
                folded[length] = c >= FIRST_OF_CHINESE && c <= LAST_OF_CHINESE ? c : Character.toLowerCase(c);
                offsets[length++] = i;
            }
        }
        return new ProseText(folded, offsets, length);
    }

    static String fold(String text) {
        ProseText prose = of(text);
        return new String(prose.folded, 0, prose.length);
    }

    int length() {
        return length;
    }

    char charAt(int index) {
        return folded[index];
    }

    /** The folded characters; only the first {@link #length} count, those behind are no name. */
    char[] folded() {
        return folded;
    }

    /** Where a folded character stood. */
    int offset(int index) {
        return offsets[index];
    }

    /** The printed words of a folded span. */
    String printed(String text, int begin, int end) {
        return text.substring(offsets[begin], offsets[end - 1] + 1);
    }

    boolean matchesAt(int index, Pattern pattern) {
        int end = Math.min(length, index + LOOK_AHEAD);
        return index < end
                && pattern.matcher(CharBuffer.wrap(folded, index, end - index)).lookingAt();
    }
}
