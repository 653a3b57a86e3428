package quarterdeck.reading.indicator;

import quarterdeck.reading.vocabulary.Folding;

/** What remains of a label when the accidents of printing are gone: two labels of one key are one label. */
final class LabelKey {

    /** Connectives are dropped with the punctuation: 批发和零售业, 批发与零售业 and 批发、零售业 are one name. */
    private static final String DROPPED = " 、,，。.;；:：()（）[]【】〔〕<>《》“”\"'‘’「」『』·•_-/*#&|\r\n和与及的";

    private static final boolean[] DROP = new boolean[Character.MAX_VALUE + 1];

    static {
        for (int i = 0; i < DROPPED.length(); i++) {
            DROP[DROPPED.charAt(i)] = true;
        }
    }

    private LabelKey() {}

    static String of(String printed) {
        StringBuilder key = new StringBuilder(printed.length());
        for (int i = 0; i < printed.length(); i++) {
            char c = Folding.fold(printed.charAt(i));
            if (!DROP[c]) {
                key.append(Character.toLowerCase(c));
            }
        }
        return key.toString();
    }
}
