package quarterdeck.reading.observation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodSource;
import quarterdeck.reading.quantity.Qualifier;

/**
 * What a government sets out to reach; a milestone is a target without a number.
 *
 * @param low lower end of the target in the canonical unit, null where open or for a milestone
 * @param high upper end, null where open or for a milestone
 * @param setBy code of the region whose government set it
 * @param setOn day it was set, null where unknown
 */
public record Target(
        String place,
        int ordinal,
        String printed,
        String valuePrinted,
        String regionPrinted,
        String regionCode,
        @Nullable LocalDate regionAt,
        String indicatorPrinted,
        String indicatorCode,
        String breakdownCode,
        @Nullable Measure measure,
        String periodPrinted,
        @Nullable Period period,
        @Nullable PeriodSource periodSource,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        String unitCode,
        String unitPrinted,
        Qualifier qualifier,
        String setBy,
        @Nullable LocalDate setOn,
        String rule)
        implements Finding {}
