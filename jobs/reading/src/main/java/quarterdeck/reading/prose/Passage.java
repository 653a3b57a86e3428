package quarterdeck.reading.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.quantity.Numeral;
import quarterdeck.reading.quantity.Quantities;
import quarterdeck.reading.vocabulary.Folding;
import quarterdeck.reading.vocabulary.Mention;

/** A stretch of running text that is read at once: the words as printed, as folded, and where they stand. */
final class Passage {

    private final String text;
    private final String folded;
    private final int start;
    private final int[] codePoints;
    private @Nullable List<Mention<Numeral>> numerals;

    /** @param start offset of the first character, in code points of the document's text */
    Passage(String text, int start) {
        this.text = text;
        this.folded = Folding.fold(text);
        this.start = start;
        this.codePoints = isPlain(text) ? new int[0] : counted(text);
    }

    String text() {
        return text;
    }

    /** The text that recognisers are given; it has the length of the printed one. */
    String folded() {
        return folded;
    }

    String words(int from, int to) {
        return text.substring(from, to);
    }

    /** Every numeral of the passage; enumerated once. */
    List<Mention<Numeral>> numerals(Quantities quantities) {
        List<Mention<Numeral>> known = numerals;
        if (known == null) {
            known = quantities.numerals(text);
            numerals = known;
        }
        return known;
    }

    Place.Chars place(int from, int to) {
        return new Place.Chars(start + codePointsBefore(from), start + codePointsBefore(to));
    }

    private int codePointsBefore(int index) {
        return codePoints.length == 0 ? index : codePoints[index];
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int[] counted(String text) {
        int[] counts = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean second = i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            counts[i + 1] = counts[i] + (second ? 0 : 1);
        }
        return counts;
    }
}
