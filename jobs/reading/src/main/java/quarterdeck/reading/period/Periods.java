package quarterdeck.reading.period;

import java.util.List;
import java.util.Optional;
import quarterdeck.reading.vocabulary.Mention;

/** Recognises printed reference periods. Immutable, safe for threads. */
public final class Periods {

    /** The period that the whole of the text is; empty where it is none. */
    public Optional<PeriodExpression> parse(String text) {
        throw new UnsupportedOperationException("being built");
    }

    /** Periods in running text, longest first, none overlapping, in order. */
    public List<Mention<PeriodExpression>> find(String text) {
        throw new UnsupportedOperationException("being built");
    }
}
