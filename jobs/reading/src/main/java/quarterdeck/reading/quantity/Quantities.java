package quarterdeck.reading.quantity;

import java.util.List;
import java.util.Optional;
import quarterdeck.reading.unit.Units;
import quarterdeck.reading.vocabulary.Mention;

/** Recognises printed numbers with their qualifiers and units. Immutable, safe for threads. */
public final class Quantities {

    public Quantities(Units units) {}

    /** The number that the whole of a cell is; empty where it is none. */
    public Optional<Quantity> parse(String cell) {
        throw new UnsupportedOperationException("being built");
    }

    /** Numbers in running text with qualifier and unit, none overlapping, in order. */
    public List<Mention<Quantity>> find(String text) {
        throw new UnsupportedOperationException("being built");
    }

    /** Whether a cell holds a mark that stands for a missing value: blank, -, —, …, X, .. */
    public boolean isMissingMark(String cell) {
        throw new UnsupportedOperationException("being built");
    }
}
