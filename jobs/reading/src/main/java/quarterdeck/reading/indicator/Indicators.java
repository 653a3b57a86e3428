package quarterdeck.reading.indicator;

import java.util.List;
import java.util.Optional;
import quarterdeck.reading.vocabulary.Mention;
import quarterdeck.reading.vocabulary.Resolution;
import quarterdeck.reading.vocabulary.VocabularyFolder;

/** The indicators, their breakdowns and the recogniser of their labels. Immutable, safe for threads. */
public final class Indicators {

    public static Indicators load(VocabularyFolder folder) {
        throw new UnsupportedOperationException("being built");
    }

    /** What the whole of a printed label means, measure words (增长, 占比, 累计值) and unit brackets included. */
    public Resolution<IndicatorRef> resolve(String label, IndicatorContext context) {
        throw new UnsupportedOperationException("being built");
    }

    /** Indicator names in running text, longest first, none overlapping, in order. */
    public List<Mention<Resolution<IndicatorRef>>> find(String text, IndicatorContext context) {
        throw new UnsupportedOperationException("being built");
    }

    public Optional<Indicator> byCode(String code) {
        throw new UnsupportedOperationException("being built");
    }
}
