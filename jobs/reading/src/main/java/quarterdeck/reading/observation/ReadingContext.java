package quarterdeck.reading.observation;

import org.jspecify.annotations.Nullable;
import quarterdeck.reading.period.PeriodAnchor;
import quarterdeck.reading.region.RegionContext;

/**
 * What is known of a release before its numbers are read.
 *
 * @param facts of the release as a whole
 * @param defaultUnit symbol of the unit where the release itself prints none, by its source; null where none
 */
public record ReadingContext(ReleaseFacts facts, @Nullable String defaultUnit) {

    public RegionContext regionContext() {
        return new RegionContext(facts.publishedOn(), facts.aboutCode().isEmpty() ? null : facts.aboutCode());
    }

    public PeriodAnchor periodAnchor() {
        return new PeriodAnchor(null, null, facts.eventOn(), facts.publishedOn());
    }
}
