package quarterdeck.reading.indicator;

import org.jspecify.annotations.Nullable;

/**
 * What a label came to: the concept, the part of it, and what the wording says of the measure.
 *
 * @param breakdownCode {@code kind:code} of a row of the breakdown table, or empty for the whole
 * @param measure what the wording itself says (增长, 占比, 指数); null where it says nothing
 * @param wording the words the measure, the span (累计, 当月) or the prices (不变价) were taken from, in the order they
 *     are printed; empty where there are none
 * @param weak a bare word (出口, 投资) that names the indicator only where a number is attached to it directly; never
 *     set by {@link Indicators#resolve}
 */
public record IndicatorRef(
        Indicator indicator, String breakdownCode, @Nullable Measure measure, String wording, boolean weak) {

    public IndicatorRef(Indicator indicator, String breakdownCode, @Nullable Measure measure, String wording) {
        this(indicator, breakdownCode, measure, wording, false);
    }

    /** Whether both are the same part of the same concept, whatever their wording says of the measure. */
    public boolean isOfOne(IndicatorRef other) {
        return indicator.code().equals(other.indicator.code()) && breakdownCode.equals(other.breakdownCode);
    }
}
