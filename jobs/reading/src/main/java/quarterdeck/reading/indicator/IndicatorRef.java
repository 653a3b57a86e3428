package quarterdeck.reading.indicator;

import org.jspecify.annotations.Nullable;

/**
 * What a label came to: the concept, the part of it, and what the wording says of the measure.
 *
 * @param breakdownCode {@code kind:code} of a row of the breakdown table, or empty for the whole
 * @param measure what the wording itself says (增长, 占比, 指数); null where it says nothing
 * @param wording the words the measure was taken from; empty where there are none
 */
public record IndicatorRef(
        Indicator indicator, String breakdownCode, @Nullable Measure measure, String wording) {}
