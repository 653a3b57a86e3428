package quarterdeck.reading.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import quarterdeck.reading.vocabulary.Folding;

/** Text as the unit forms are kept: folded, without spaces. */
final class UnitText {

    private static final int SPELLED = 2;

    private UnitText() {}

    /** The folded text without any space. */
    static String compact(CharSequence text) {
        return Folding.fold(text).replace(" ", "").replace("\n", "").replace("\r", "");
    }

    /**
     * A form and, where it is spelled with several Latin letters, its lower and upper case. A single letter is kept as
     * it is: 5G is no weight.
     */
    static List<String> cases(String form) {
        List<String> cases = new ArrayList<>(List.of(form));
        if (form.chars().filter(letter -> isLatin((char) letter)).count() >= SPELLED) {
            for (String other : List.of(form.toLowerCase(Locale.ROOT), form.toUpperCase(Locale.ROOT))) {
                if (!cases.contains(other)) {
                    cases.add(other);
                }
            }
        }
        return cases;
    }

    static boolean isLatin(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }

    /** Whether a character can neighbour a unit that stands alone: nothing, space, bracket, punctuation. */
    static boolean isEdge(CharSequence folded, int at) {
        return at < 0 || at >= folded.length() || !Character.isLetterOrDigit(folded.charAt(at));
    }
}
