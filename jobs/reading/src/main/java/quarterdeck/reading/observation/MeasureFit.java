package quarterdeck.reading.observation;

import java.util.List;
import java.util.Set;
import quarterdeck.reading.indicator.Indicator;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.unit.Units;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * Decides whether a printed unit can carry a measure of an indicator: growth is a ratio, a level of money is money. How
 * a share grew in % is refused: bureaus print its growth as well as its change in points that way.
 */
public final class MeasureFit {

    private static final String RATIO = "ratio";
    private static final String POINTS = "pp";
    private static final String INDEX = "index";
    private static final String PER_HEAD = "/人";

    /** Things that are counted one by one: bureaus print 家, 户, 个 and 项 for one and the same series. */
    private static final Set<String> COUNTS = Set.of("entity", "item", "household", "piece", "device");

    private final Units units;

    public MeasureFit(Units units) {
        this.units = units;
    }

    /** The measure a number has by its words and its unit; refused where the two contradict each other. */
    public Resolution<Measure> fit(Indicator indicator, Resolution<Measure> printed, Unit unit) {
        Resolution<Measure> meant = isUnsaid(printed) ? usual(indicator, printed, unit) : printed;
        if (!meant.isResolved()) {
            return meant;
        }
        Measure measure = asPublished(indicator, meant.get(), unit);
        if (measure == Measure.YOY
                && indicator.measure() == Measure.SHARE
                && unit.dimension().equals(RATIO)) {
            return Resolution.refused(
                    Refusal.UNIT_CONFLICT,
                    List.of("growth of " + indicator.code() + " in %", "its change in 百分点, printed as %"));
        }
        return carries(indicator, measure, unit)
                ? Resolution.of(measure)
                : Resolution.refused(
                        Refusal.UNIT_CONFLICT,
                        List.of(measure.code() + " of " + indicator.code() + " is usually in " + indicator.unit()));
    }

    /** Words that speak of a measure nobody has a place for (增减额, 年初预算) are said; what is not said has no words. */
    private static boolean isUnsaid(Resolution<Measure> printed) {
        return printed instanceof Resolution.Refused<Measure> refused
                && refused.candidates().isEmpty();
    }

    /** 人均收入 is printed in 元 and in 元/人: the second says again what the name says. */
    Unit perHead(Indicator indicator, Unit unit) {
        boolean perHead = unit.symbol().endsWith(PER_HEAD) && indicator.nameZh().contains("人均");
        return perHead
                ? units.bySymbol(unit.symbol().substring(0, unit.symbol().length() - PER_HEAD.length()))
                        .orElse(unit)
                : unit;
    }

    /** Where the words say nothing, the unit may leave one measure: an amount is a level, a usual growth is growth. */
    private Resolution<Measure> usual(Indicator indicator, Resolution<Measure> unsaid, Unit unit) {
        Measure usual = indicator.measure();
        boolean usualInRatio = usual != Measure.LEVEL;
        boolean ratio = unit.dimension().equals(RATIO) || unit.dimension().equals(INDEX);
        if (!ratio && !unit.dimension().equals(POINTS)) {
            return Resolution.of(Measure.LEVEL);
        }
        if (unit.dimension().equals(INDEX)) {
            return Resolution.of(Measure.INDEX);
        }
        return usualInRatio && carries(indicator, usual, unit) ? Resolution.of(usual) : unsaid;
    }

    /** The level of a share is the share itself, and that of an index the index. */
    private static Measure asPublished(Indicator indicator, Measure measure, Unit unit) {
        if (measure != Measure.LEVEL) {
            return measure;
        }
        boolean index = unit.dimension().equals(INDEX);
        boolean ratio = unit.dimension().equals(RATIO) || unit.dimension().equals(POINTS);
        return switch (indicator.measure()) {
            case INDEX -> index || ratio ? Measure.INDEX : measure;
            case LEVEL -> index ? Measure.INDEX : measure;
            default -> index ? Measure.INDEX : ratio ? indicator.measure() : measure;
        };
    }

    private boolean carries(Indicator indicator, Measure measure, Unit unit) {
        String dimension = unit.dimension();
        return switch (measure) {
            case LEVEL, CHANGE_AMOUNT -> carriesAmount(indicator, dimension);
            case YOY, MOM, QOQ, TWO_YEAR_AVG ->
                dimension.equals(RATIO) || unit.symbol().equals("番");
            case SHARE, CONTRIBUTION_RATE -> dimension.equals(RATIO);
            case INDEX -> dimension.equals(INDEX) || unit.symbol().equals("%");
            case DIFF_PP, CONTRIBUTION_PP -> dimension.equals(POINTS);
        };
    }

    /** An indicator that is usually published as growth has no usual unit for its amounts: any amount will do. */
    private boolean carriesAmount(Indicator indicator, String dimension) {
        String usual = units.bySymbol(indicator.unit()).map(Unit::dimension).orElse("");
        if (dimension.equals(usual)) {
            return true;
        }
        boolean usuallyAmount = indicator.measure() == Measure.LEVEL && !usual.isEmpty();
        boolean amount = !dimension.equals(RATIO) && !dimension.equals(POINTS) && !dimension.equals(INDEX);
        return amount && (!usuallyAmount || COUNTS.contains(usual) && COUNTS.contains(dimension));
    }
}
