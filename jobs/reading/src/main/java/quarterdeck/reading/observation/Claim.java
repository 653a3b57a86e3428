package quarterdeck.reading.observation;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodSource;
import quarterdeck.reading.quantity.Qualifier;

/**
 * A statement about the order of regions, to be checked later against data: it is no value of its indicator.
 *
 * @param ofMeasure what is ranked or compared: level or yoy, null where the words do not say
 * @param scopeCode code of the region or group within which the ranking holds, empty where unresolved
 * @param scopePrinted the words for it
 * @param predicate for example {@code rank = 1}, {@code rank <= 3}, {@code exceeds}
 * @param n the number in the claim: rank, length of the streak, count of those exceeded
 * @param period null where the text gives none
 */
public record Claim(
        String place,
        int ordinal,
        String printed,
        String valuePrinted,
        Kind kind,
        @Nullable Measure ofMeasure,
        String indicatorPrinted,
        String indicatorCode,
        String breakdownCode,
        String regionPrinted,
        String regionCode,
        @Nullable LocalDate regionAt,
        String scopePrinted,
        String scopeCode,
        String predicate,
        int n,
        String unitCode,
        String periodPrinted,
        @Nullable Period period,
        @Nullable PeriodSource periodSource,
        Qualifier qualifier,
        Status status,
        String rule)
        implements Finding {

    /** What is claimed. */
    public enum Kind {
        RANK,
        STREAK,
        COMPARISON;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
