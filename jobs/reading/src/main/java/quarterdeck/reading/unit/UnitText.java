package quarterdeck.reading.unit;

import quarterdeck.reading.vocabulary.Folding;

/** Text as the unit forms are kept: folded, Latin letters in lower case, offsets unchanged. */
final class UnitText {

    private UnitText() {}

    static String fold(CharSequence text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            char letter = Folding.fold(text.charAt(i));
            folded[i] = letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter;
        }
        return new String(folded);
    }

    /** The folded text without any space. */
    static String compact(CharSequence text) {
        return fold(text).replace(" ", "").replace("\n", "").replace("\r", "");
    }

    /** Whether a character can neighbour a unit that stands alone: nothing, space, bracket, punctuation. */
    static boolean isEdge(CharSequence folded, int at) {
        return at < 0 || at >= folded.length() || !Character.isLetterOrDigit(folded.charAt(at));
    }
}
