package quarterdeck.reading.observation;

import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.indicator.PriceBasis;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodSource;
import quarterdeck.reading.quantity.Qualifier;

/**
 * All that is said of a number but its region: a list of a hundred thousand numbers has a few hundred different ones,
 * and numbers of which the same is said share one of these.
 *
 * @param breakdownCode empty for the whole
 * @param period null where the release gives a count or an amount no time at all, as news do
 * @param periodSource null with the period
 * @param unitCode canonical unit
 * @param unitPrinted symbol of the printed unit
 * @param missingMark what is printed in place of a number, empty where there is one
 * @param rule name of the reading rule
 */
public record Terms(
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
        String unitCode,
        String unitPrinted,
        Qualifier qualifier,
        Status status,
        String missingMark,
        String comparability,
        String repair,
        String blockedBy,
        String rule) {

    /** The same of a number that is qualified so, or of a mark in place of it. */
    Terms of(Qualifier otherQualifier, String otherMark) {
        if (otherQualifier == qualifier && otherMark.equals(missingMark)) {
            return this;
        }
        return with(otherQualifier, otherMark, repair);
    }

    /** The same with one more repair. */
    Terms repaired(String why) {
        return with(qualifier, missingMark, repair.isEmpty() ? why : repair + "; " + why);
    }

    private Terms with(Qualifier otherQualifier, String otherMark, String otherRepair) {
        return new Terms(
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
                unitCode,
                unitPrinted,
                otherQualifier,
                status,
                otherMark,
                comparability,
                otherRepair,
                blockedBy,
                rule);
    }
}
