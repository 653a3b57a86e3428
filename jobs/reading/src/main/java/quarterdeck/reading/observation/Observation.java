package quarterdeck.reading.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.indicator.PriceBasis;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodSource;
import quarterdeck.reading.quantity.Qualifier;

/**
 * One statistic of a release: what was printed and what it was understood to be, in canonical units.
 *
 * @param place locator of the number in its release
 * @param ordinal which number it is at that place, from 0
 * @param printed the number's own words, with unit and qualifier
 * @param valuePrinted the number normalised to digits; empty for a missing mark
 * @param regionAt the day the printed name was resolved at, null where none is known
 * @param breakdownCode empty for the whole
 * @param value in the canonical unit, null for a missing mark
 * @param low lower end of the rounding interval in the canonical unit, inclusive; null with the value
 * @param high upper end, exclusive; null with the value
 * @param unitCode canonical unit
 * @param unitPrinted symbol of the printed unit
 * @param period null where the release gives a count or an amount no time at all, as news do
 * @param periodSource null with the period
 * @param territoryAsOf the day whose territory a back-cast value is on, null for that of the reference period
 */
public record Observation(
        String place,
        int ordinal,
        String printed,
        String valuePrinted,
        String regionPrinted,
        String regionCode,
        @Nullable LocalDate regionAt,
        @Nullable LocalDate territoryAsOf,
        String indicatorPrinted,
        String indicatorCode,
        String breakdownCode,
        String periodPrinted,
        @Nullable Period period,
        @Nullable PeriodSource periodSource,
        Measure measure,
        PriceBasis priceBasis,
        String referenceRegionCode,
        String referenceIndicatorCode,
        @Nullable BigDecimal value,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        String unitCode,
        String unitPrinted,
        Qualifier qualifier,
        Status status,
        String missingMark,
        String comparability,
        String repair,
        String blockedBy,
        String rule)
        implements Finding {

    /** The same statistic with another number, which is the only one that arithmetic leaves. */
    public Observation withValue(BigDecimal other, BigDecimal otherLow, BigDecimal otherHigh, String why) {
        return new Observation(
                place,
                ordinal,
                printed,
                valuePrinted,
                regionPrinted,
                regionCode,
                regionAt,
                territoryAsOf,
                indicatorPrinted,
                indicatorCode,
                breakdownCode,
                periodPrinted,
                period,
                periodSource,
                measure,
                priceBasis,
                referenceRegionCode,
                referenceIndicatorCode,
                other,
                otherLow,
                otherHigh,
                unitCode,
                unitPrinted,
                qualifier,
                status,
                missingMark,
                comparability,
                repair.isEmpty() ? why : repair + "; " + why,
                blockedBy,
                rule);
    }

    /** The same statistic with the words that are printed in its place, which were read as something else. */
    public Observation repaired(String printedWords, String why) {
        return new Observation(
                place,
                ordinal,
                printedWords,
                valuePrinted,
                regionPrinted,
                regionCode,
                regionAt,
                territoryAsOf,
                indicatorPrinted,
                indicatorCode,
                breakdownCode,
                periodPrinted,
                period,
                periodSource,
                measure,
                priceBasis,
                referenceRegionCode,
                referenceIndicatorCode,
                value,
                low,
                high,
                unitCode,
                unitPrinted,
                qualifier,
                status,
                missingMark,
                comparability,
                repair.isEmpty() ? why : repair + "; " + why,
                blockedBy,
                rule);
    }
}
