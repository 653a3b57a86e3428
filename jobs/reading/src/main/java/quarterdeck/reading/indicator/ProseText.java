package quarterdeck.reading.indicator;

import quarterdeck.reading.vocabulary.Folding;

/** Running text without the spaces and quotation marks inside its names, and where each character stood. */
final class ProseText {

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
                folded[length] = Character.toLowerCase(c);
                offsets[length++] = i;
            }
        }
        return new ProseText(folded, offsets, length);
    }

    static String fold(String text) {
        return of(text).folded();
    }

    String folded() {
        return new String(folded, 0, length);
    }

    int offset(int index) {
        return offsets[index];
    }
}
