package quarterdeck.reading.observation;

import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.PriceBasis;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodAnchor;
import quarterdeck.reading.region.RegionContext;

/**
 * What is known of a release before its numbers are read.
 *
 * @param facts of the release as a whole
 * @param defaultUnit symbol of the unit where the release itself prints none, by its source; null where none
 * @param period the period the release as a whole reports on; what prints no year, or counts from 本月, is counted from
 *     it; null where unknown
 * @param growthPrices prices of growth that is published both ways, by its source; null where none are given
 */
public record ReadingContext(
        ReleaseFacts facts,
        @Nullable String defaultUnit,
        @Nullable Period period,
        @Nullable PriceBasis growthPrices) {

    /** A source that says nothing of prices. */
    public ReadingContext(ReleaseFacts facts, @Nullable String defaultUnit, @Nullable Period period) {
        this(facts, defaultUnit, period, null);
    }

    /** A release that does not say which period it reports on as a whole. */
    public ReadingContext(ReleaseFacts facts, @Nullable String defaultUnit) {
        this(facts, defaultUnit, null, null);
    }

    public RegionContext regionContext() {
        return new RegionContext(facts.publishedOn(), facts.aboutCode().isEmpty() ? null : facts.aboutCode());
    }

    public PeriodAnchor periodAnchor() {
        return new PeriodAnchor(null, period, facts.eventOn(), facts.publishedOn());
    }
}
