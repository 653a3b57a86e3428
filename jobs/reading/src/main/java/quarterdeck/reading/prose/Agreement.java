package quarterdeck.reading.prose;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.indicator.PriceBasis;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.period.Span;
import quarterdeck.reading.vocabulary.Refusal;

/**
 * Holds the numbers of one sentence against each other. A reworded copy makes a rise of a fall (同比减收5.9亿元, 增长2%),
 * another prints 万元 for 亿元: then parts and whole, or level, change and growth, do not fit. Where one correction alone
 * makes them fit it is made and marked; where none or several do, the numbers in doubt are refused.
 */
final class Agreement {

    /** A finding and the words around it, which only refusals have. */
    record Stated(Finding finding, Supplier<String> context) {}

    /** Wholes and the parts that sum to them. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "gdp",
            List.of("gdp_primary", "gdp_secondary", "gdp_tertiary"),
            "trade_total_cny",
            List.of("exports_cny", "imports_cny"));

    private static final int[] SLIPS = {4, -4};
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Stated> stated;

    private Agreement(List<Stated> stated) {
        this.stated = stated;
    }

    /** What the sentence states, in its order, mended or refused where its numbers contradict each other. */
    static List<Finding> of(List<Stated> stated) {
        Agreement agreement = new Agreement(new ArrayList<>(stated));
        for (int i = 0; i < stated.size(); i++) {
            if (stated.get(i).finding() instanceof Observation o && o.value() != null) {
                agreement.checkDirection(i, o);
                agreement.checkParts(i, o);
            }
        }
        return agreement.stated.stream().map(Stated::finding).toList();
    }

    /** A change of a flow and its growth go the same way; the level tells which of two that do not is wrong. */
    private void checkDirection(int at, Observation change) {
        boolean flow = change.period() != null && change.period().span() != Span.STOCK;
        if (!flow
                || change.measure() != Measure.CHANGE_AMOUNT
                || !change.comparability().isEmpty()) {
            return;
        }
        int growthAt = find(change, change.indicatorCode(), Measure.YOY);
        Observation growth = growthAt < 0 ? null : observed(growthAt);
        boolean against = growth != null
                && growth.priceBasis() != PriceBasis.REAL
                && growth.comparability().isEmpty()
                && value(growth).signum() * value(change).signum() < 0;
        if (growth == null || !against) {
            return;
        }
        int levelAt = find(change, change.indicatorCode(), Measure.LEVEL);
        Observation level = levelAt < 0 ? null : observed(levelAt);
        boolean up =
                level != null && fits(level, value(change).abs(), value(growth).abs(), growth);
        boolean down = level != null
                && fits(level, value(change).abs().negate(), value(growth).abs().negate(), growth);
        if (up == down) {
            refuse(at);
            refuse(growthAt);
        } else {
            int wrong = value(change).signum() > 0 == up ? growthAt : at;
            turn(wrong, observed(wrong), up);
        }
    }

    /** Whether a change leads to a level by the growth printed, as exactly as that is printed. */
    private static boolean fits(Observation level, BigDecimal change, BigDecimal growth, Observation printed) {
        BigDecimal before = value(level).subtract(change);
        if (before.signum() <= 0) {
            return false;
        }
        BigDecimal implied = change.multiply(HUNDRED).divide(before, MathContext.DECIMAL64);
        return implied.subtract(growth).abs().compareTo(half(printed)) <= 0;
    }

    private void turn(int at, Observation wrong, boolean up) {
        String why = "level, change and growth fit only where this one " + (up ? "rises" : "falls");
        BigDecimal low = Objects.requireNonNull(wrong.low());
        BigDecimal high = Objects.requireNonNull(wrong.high());
        put(at, wrong.withValue(value(wrong).negate(), high.negate(), low.negate(), why));
    }

    /** A whole and all its parts in one sentence, printed in several units, must sum. */
    private void checkParts(int at, Observation whole) {
        List<String> parts = PARTS.get(whole.indicatorCode());
        if (parts == null || whole.measure() != Measure.LEVEL) {
            return;
        }
        List<Integer> places = new ArrayList<>(List.of(at));
        for (String part : parts) {
            places.add(find(whole, part, Measure.LEVEL));
        }
        boolean units = !places.contains(-1)
                && places.stream()
                                .map(place -> observed(place).unitPrinted())
                                .distinct()
                                .count()
                        > 1;
        if (!units || sums(places, -1, 0)) {
            return;
        }
        int found = -1;
        int slip = 0;
        int ways = 0;
        for (int place : places) {
            for (int power : SLIPS) {
                if (sums(places, place, power)) {
                    found = place;
                    slip = power;
                    ways++;
                }
            }
        }
        if (ways == 1) {
            shift(found, observed(found), slip);
        } else {
            places.forEach(this::refuse);
        }
    }

    private boolean sums(List<Integer> places, int shifted, int power) {
        BigDecimal rest = BigDecimal.ZERO;
        BigDecimal tolerance = BigDecimal.ZERO;
        for (int place : places) {
            Observation o = observed(place);
            int by = place == shifted ? power : 0;
            BigDecimal value = value(o).scaleByPowerOfTen(by);
            rest = place == places.get(0) ? rest.add(value) : rest.subtract(value);
            tolerance = tolerance.add(half(o).scaleByPowerOfTen(by));
        }
        return rest.abs().compareTo(tolerance) <= 0;
    }

    private void shift(int at, Observation wrong, int power) {
        put(
                at,
                wrong.withValue(
                        value(wrong).scaleByPowerOfTen(power),
                        Objects.requireNonNull(wrong.low()).scaleByPowerOfTen(power),
                        Objects.requireNonNull(wrong.high()).scaleByPowerOfTen(power),
                        "parts sum to the whole only where this one is 10^" + power + " times what "
                                + wrong.unitPrinted() + " makes of it"));
    }

    private static BigDecimal half(Observation o) {
        return Objects.requireNonNull(o.high())
                .subtract(Objects.requireNonNull(o.low()))
                .abs()
                .divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
    }

    private static BigDecimal value(Observation o) {
        return Objects.requireNonNull(o.value());
    }

    private Observation observed(int at) {
        return (Observation) stated.get(at).finding();
    }

    /** Index of the only exact statement of a measure of the same place and time; -1 where there is none or several. */
    private int find(Observation like, String indicator, Measure measure) {
        int found = -1;
        for (int i = 0; i < stated.size(); i++) {
            if (stated.get(i).finding() instanceof Observation o && isBeside(o, like, indicator, measure)) {
                if (found >= 0) {
                    return -1;
                }
                found = i;
            }
        }
        return found;
    }

    private static boolean isBeside(Observation o, Observation like, String indicator, Measure measure) {
        return o.indicatorCode().equals(indicator)
                && o.measure() == measure
                && o.breakdownCode().equals(like.breakdownCode())
                && o.regionCode().equals(like.regionCode())
                && samePeriod(o, like)
                && o.value() != null
                && o.low() != null
                && o.high() != null;
    }

    private static boolean samePeriod(Observation one, Observation other) {
        return Objects.equals(one.period(), other.period());
    }

    private void refuse(int at) {
        Observation o = observed(at);
        stated.set(
                at,
                new Stated(
                        new Rejection(
                                o.place(),
                                o.ordinal(),
                                o.printed(),
                                Refusal.DAMAGED,
                                o.indicatorPrinted(),
                                List.of(),
                                stated.get(at).context().get(),
                                "agreement"),
                        stated.get(at).context()));
    }

    private void put(int at, Observation mended) {
        stated.set(at, new Stated(mended, stated.get(at).context()));
    }
}
