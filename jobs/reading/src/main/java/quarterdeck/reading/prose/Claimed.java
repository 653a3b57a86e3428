package quarterdeck.reading.prose;

import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.quantity.Qualifier;
import quarterdeck.reading.region.Region;

/** What a rule has understood of a claim about order. */
record Claimed(
        Part part,
        Claim.Kind kind,
        Printed<IndicatorRef> indicator,
        @Nullable Measure ofMeasure,
        Printed<Region> within,
        String predicate,
        int n,
        String unit,
        Printed<DatedPeriod> period,
        Qualifier qualifier,
        String rule) {}
