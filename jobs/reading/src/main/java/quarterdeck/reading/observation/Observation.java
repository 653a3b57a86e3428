package quarterdeck.reading.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.indicator.PriceBasis;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodSource;
import quarterdeck.reading.quantity.Qualifier;

/**
 * One statistic of a release: what was printed and what it was understood to be, in canonical units.
 *
 * @param at where in its release the number stands
 * @param ordinal which number it is at that place, from 0
 * @param printed the number's own words, with unit and qualifier
 * @param valuePrinted the number normalised to digits; empty for a missing mark
 * @param magnitude in the canonical unit, null for a missing mark
 * @param region shared by the numbers of a row
 * @param terms shared by the numbers of which the same is said
 */
public record Observation(
        Place at,
        int ordinal,
        String printed,
        String valuePrinted,
        @Nullable Magnitude magnitude,
        ObservedRegion region,
        Terms terms)
        implements Finding {

    /** The same statistic with another number, which is the only one that arithmetic leaves. */
    public Observation withValue(BigDecimal other, BigDecimal otherLow, BigDecimal otherHigh, String why) {
        return new Observation(
                at,
                ordinal,
                printed,
                valuePrinted,
                new Magnitude.Exact(other, otherLow, otherHigh),
                region,
                terms.repaired(why));
    }

    /** The same statistic with the words that are printed in its place, which were read as something else. */
    public Observation repaired(String printedWords, String why) {
        return new Observation(at, ordinal, printedWords, valuePrinted, magnitude, region, terms.repaired(why));
    }

    @Override
    public String place() {
        return at.locator();
    }

    public String regionPrinted() {
        return region.printed();
    }

    public String regionCode() {
        return region.code();
    }

    /** The day the printed name was resolved at, null where none is known. */
    public @Nullable LocalDate regionAt() {
        return region.at();
    }

    /** The day whose territory a back-cast value is on, null for that of the reference period. */
    public @Nullable LocalDate territoryAsOf() {
        return region.territoryAsOf();
    }

    public String indicatorPrinted() {
        return terms.indicatorPrinted();
    }

    public String indicatorCode() {
        return terms.indicatorCode();
    }

    /** Empty for the whole. */
    public String breakdownCode() {
        return terms.breakdownCode();
    }

    public String periodPrinted() {
        return terms.periodPrinted();
    }

    /** Null where the release gives a count or an amount no time at all, as news do. */
    public @Nullable Period period() {
        return terms.period();
    }

    /** Null with the period. */
    public @Nullable PeriodSource periodSource() {
        return terms.periodSource();
    }

    public Measure measure() {
        return terms.measure();
    }

    public PriceBasis priceBasis() {
        return terms.priceBasis();
    }

    public String referenceRegionCode() {
        return terms.referenceRegionCode();
    }

    public String referenceIndicatorCode() {
        return terms.referenceIndicatorCode();
    }

    /** In the canonical unit, null for a missing mark. */
    public @Nullable BigDecimal value() {
        return magnitude == null ? null : magnitude.value();
    }

    /** Lower end of the rounding interval in the canonical unit, inclusive; null with the value. */
    public @Nullable BigDecimal low() {
        return magnitude == null ? null : magnitude.low();
    }

    /** Upper end, exclusive; null with the value. */
    public @Nullable BigDecimal high() {
        return magnitude == null ? null : magnitude.high();
    }

    /** The canonical unit. */
    public String unitCode() {
        return terms.unitCode();
    }

    /** Symbol of the printed unit. */
    public String unitPrinted() {
        return terms.unitPrinted();
    }

    public Qualifier qualifier() {
        return terms.qualifier();
    }

    public Status status() {
        return terms.status();
    }

    /** The mark printed in place of a number; empty where there is a number. */
    public String missingMark() {
        return terms.missingMark();
    }

    public String comparability() {
        return terms.comparability();
    }

    public String repair() {
        return terms.repair();
    }

    public String blockedBy() {
        return terms.blockedBy();
    }

    /** Name of the reading rule, for explanation. */
    public String rule() {
        return terms.rule();
    }
}
