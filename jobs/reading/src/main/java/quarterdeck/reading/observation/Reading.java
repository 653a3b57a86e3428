package quarterdeck.reading.observation;

import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.indicator.PriceBasis;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.quantity.Quantity;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * A number with its five coordinates as they were found around it, before anything is converted or refused.
 *
 * @param place where the number stands
 * @param ordinal which number it is at that place, from 0 (several can stand in one cell)
 * @param printed the number's own words, with unit and qualifier
 * @param quantity null exactly where {@code missingMark} is not empty, or where the number itself is refused
 * @param missingMark the mark printed in place of a number (—, …, X, blank), or empty
 * @param unit the unit that applies, wherever it was printed (with the number, in a header, caption or column)
 * @param measure what the number says of the indicator
 * @param negated whether the words turn the sign (下降, 减少)
 * @param details what else is known; {@link Details#NONE} where nothing
 * @param rule name of the reading rule, for explanation
 */
public record Reading(
        Place place,
        int ordinal,
        String printed,
        @Nullable Quantity quantity,
        String missingMark,
        Printed<Region> region,
        Printed<IndicatorRef> indicator,
        Printed<DatedPeriod> period,
        Printed<Unit> unit,
        Resolution<Measure> measure,
        boolean negated,
        Details details,
        String rule) {

    /**
     * What stands beside the coordinates of a number.
     *
     * @param status as the words around the number say
     * @param priceBasis null where only the indicator tells
     * @param comparability class of comparability, for example {@code comparable} (同口径) or {@code as_reported}
     * @param referenceRegionCode against which region a difference or share is taken, or empty
     * @param referenceIndicatorCode of which indicator a share is a share, or empty
     * @param repair what was repaired in the printed text and why that is the only reading, or empty
     * @param conflict why the series must be blocked although the number is kept, or empty
     */
    public record Details(
            Status status,
            @Nullable PriceBasis priceBasis,
            String comparability,
            String referenceRegionCode,
            String referenceIndicatorCode,
            String repair,
            String conflict) {

        public static final Details NONE = new Details(Status.PUBLISHED, null, "", "", "", "", "");

        public Details withRepair(String newRepair) {
            return new Details(
                    status,
                    priceBasis,
                    comparability,
                    referenceRegionCode,
                    referenceIndicatorCode,
                    newRepair,
                    conflict);
        }

        public Details withStatus(Status newStatus) {
            return new Details(
                    newStatus,
                    priceBasis,
                    comparability,
                    referenceRegionCode,
                    referenceIndicatorCode,
                    repair,
                    conflict);
        }
    }
}
