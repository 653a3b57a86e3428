package quarterdeck.bulletin.mart;

import java.util.Arrays;
import java.util.List;
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
 * @param quarters how many quarters of the region's indicator are known; 0 where nobody counted
 * @param line the growth of the quarters up to this one, on the newest growth of a series; else empty
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
        String method,
        String inputs,
        String refusal,
        long quarters,
        String line) {

    private static final int A_YEAR = 4;

    /** Growth at the end of a quarter. */
    public record Growth(String quarter, double value) {}

    static Observed of(Row row) {
        return new Observed(
                row.text("region_code"),
                row.text("indicator_code"),
                row.text("measure"),
                row.text("span"),
                quarter(row.count("q")),
                row.number("value"),
                row.number("low"),
                row.number("high"),
                row.text("unit"),
                row.text("id"),
                row.text("qualifier"),
                row.text("method"),
                row.text("inputs"),
                row.text("refusal"),
                row.count("quarters"),
                row.text("line"));
    }

    /** @param count quarters since the year 0, the first of a year counting as its 1 */
    private static String quarter(long count) {
        return (count - 1) / A_YEAR + "Q" + ((count - 1) % A_YEAR + 1);
    }

    /** The line of growth, the oldest first; empty where this value does not carry it. */
    public List<Growth> growthLine() {
        if (line.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(line.split(" "))
                .map(one -> one.split("="))
                .map(one -> new Growth(quarter(Long.parseLong(one[0])), Double.parseDouble(one[1])))
                .toList();
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
