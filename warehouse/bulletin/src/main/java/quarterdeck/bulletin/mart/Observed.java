package quarterdeck.bulletin.mart;

import org.jspecify.annotations.Nullable;

/**
 * A published or derived value of a region's indicator at the end of a quarter, in the unit it is shown in.
 *
 * @param quarter such as 2024Q4
 * @param span cumulative, single or stock
 * @param id of the observation; empty for a derived value
 * @param method of a derived value, else empty
 * @param inputs observations a derived value was made from, separated by commas
 * @param refusal why there is no value, else empty
 */
public record Observed(
        String region,
        String indicator,
        String measure,
        String span,
        String quarter,
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        String unit,
        String id,
        String qualifier,
        String status,
        String method,
        String inputs,
        String refusal) {

    static Observed of(Row row) {
        return new Observed(
                row.text("region_code"),
                row.text("indicator_code"),
                row.text("measure"),
                row.text("span"),
                row.text("quarter_label"),
                row.number("value"),
                row.number("low"),
                row.number("high"),
                row.text("unit"),
                row.text("id"),
                row.text("qualifier"),
                row.text("status"),
                row.text("method"),
                row.text("inputs"),
                row.text("refusal"));
    }

    public boolean isLevel() {
        return measure.equals("level");
    }

    public boolean isGrowth() {
        return measure.equals("yoy");
    }

    /** From the start of the year, or at the end of the period: what stands beside single quarters. */
    public boolean isCumulative() {
        return !span.equals("single");
    }
}
