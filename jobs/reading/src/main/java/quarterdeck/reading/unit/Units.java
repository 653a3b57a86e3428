package quarterdeck.reading.unit;

import java.util.List;
import java.util.Optional;
import quarterdeck.reading.vocabulary.Mention;
import quarterdeck.reading.vocabulary.Resolution;
import quarterdeck.reading.vocabulary.VocabularyFolder;

/** The units of measure and the recogniser of their printed forms. Immutable, safe for threads. */
public final class Units {

    public static Units load(VocabularyFolder folder) {
        throw new UnsupportedOperationException("being built");
    }

    /** What the whole of a printed unit means: 亿元, (亿元), 单位：亿元, ％. */
    public Resolution<Unit> resolve(String printed) {
        throw new UnsupportedOperationException("being built");
    }

    public Optional<Unit> bySymbol(String symbol) {
        throw new UnsupportedOperationException("being built");
    }

    /** Units in a label or caption, longest first, none overlapping, in order. */
    public List<Mention<Unit>> find(String text) {
        throw new UnsupportedOperationException("being built");
    }
}
