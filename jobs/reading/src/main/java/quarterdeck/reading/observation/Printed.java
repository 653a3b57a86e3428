package quarterdeck.reading.observation;

import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * A coordinate: the words it was printed as, and what they came to.
 *
 * @param words as printed, trimmed; empty where the coordinate was not printed but follows from the context
 */
public record Printed<T>(String words, Resolution<T> meaning) {

    public static <T> Printed<T> of(String words, T meaning) {
        return new Printed<>(words, Resolution.of(meaning));
    }

    public static <T> Printed<T> missing(Refusal reason) {
        return new Printed<>("", Resolution.refused(reason));
    }

    /** Whether both mean the same; two words that mean nothing known are not the same for that. */
    public boolean isSame(Printed<T> other) {
        return meaning.equals(other.meaning) && (meaning.isResolved() || words.equals(other.words));
    }
}
