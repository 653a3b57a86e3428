package quarterdeck.reading.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodSource;
import quarterdeck.reading.quantity.Qualifier;

/**
 * A number of investment projects, or their amount, in a band of size.
 *
 * @param promoterCodes further regions that promote them jointly
 * @param thresholdLow least investment of each project counted, in 元, null where none is named
 * @param count number of projects, null where only an amount is given
 * @param amount their investment in 元, null where only a count is given
 * @param industry the named industry, or empty
 * @param subsetOf {@code place#ordinal} of the project statement this one is part of (其中), or empty
 */
public record Project(
        String place,
        int ordinal,
        String printed,
        String valuePrinted,
        String unitPrinted,
        String regionPrinted,
        String regionCode,
        @Nullable LocalDate regionAt,
        List<String> promoterCodes,
        String indicatorCode,
        Stage stage,
        @Nullable BigDecimal thresholdLow,
        @Nullable BigDecimal thresholdHigh,
        @Nullable Long count,
        @Nullable BigDecimal amount,
        String periodPrinted,
        @Nullable Period period,
        @Nullable PeriodSource periodSource,
        String industry,
        String subsetOf,
        Qualifier qualifier,
        Status status,
        String rule)
        implements Finding {

    /** How far the projects have come. */
    public enum Stage {
        ANNOUNCED,
        SIGNED,
        LANDED,
        STARTED,
        IN_PRODUCTION;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
