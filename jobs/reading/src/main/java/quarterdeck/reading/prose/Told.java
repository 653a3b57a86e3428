package quarterdeck.reading.prose;

import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.quantity.Quantity;
import quarterdeck.reading.unit.Unit;

/**
 * What a rule has understood of a number.
 *
 * @param unit the unit that applies to it, null where none is printed
 * @param measure null where no measure stands for what is said
 * @param negated whether the words turn the sign of the printed number
 * @param referenceRegion code of the region it is compared with or a share of, or empty
 * @param referenceIndicator code of the indicator it is a share of or compared with, or empty
 */
record Told(
        Part part,
        Quantity quantity,
        @Nullable Unit unit,
        Printed<IndicatorRef> indicator,
        @Nullable Measure measure,
        boolean negated,
        String referenceRegion,
        String referenceIndicator,
        String rule) {

    static Told of(
            Part.HowMuch number,
            Printed<IndicatorRef> indicator,
            @Nullable Measure measure,
            boolean negated,
            String rule) {
        return new Told(number, number.quantity(), number.quantity().unit(), indicator, measure, negated, "", "", rule);
    }

    Told against(String region, String ofIndicator) {
        return new Told(part, quantity, unit, indicator, measure, negated, region, ofIndicator, rule);
    }

    Told in(@Nullable Unit other) {
        return new Told(part, quantity, other, indicator, measure, negated, referenceRegion, referenceIndicator, rule);
    }
}
