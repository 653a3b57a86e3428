package quarterdeck.reading.prose;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.vocabulary.Refusal;

/** 出口5540亿元, 比年初增加321亿元, 品字标企业12家, 26名科技副总, 城镇化率75.5%: how much or how many. */
final class AmountRule implements Rule {

    private static final Pattern CONVERSION = Pattern.compile("汇率|^折");
    private static final Set<String> NOT_AMOUNTS = Set.of("pp", "rank");

    /** Unit of ratios of two amounts, which are printed without one (城乡居民收入比为1.83). */
    static final String TIMES = "倍";

    private final Subjects subjects;

    AmountRule(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public boolean read(Sight sight, Scope scope, Statements out) {
        Unit unit = sight.unit();
        if (unit != null && (NOT_AMOUNTS.contains(unit.dimension()) || Counting.isTime(unit))) {
            return false;
        }
        int behind = attributed(sight);
        boolean counted = unit == null || Counting.isCount(unit);
        Printed<IndicatorRef> indicator = behind >= 0
                ? subjects.label(sight.clause(), behind, sight.at(), unit, scope, true)
                : subjects.before(sight, sight.at(), scope, counted && !sight.unitIs("person"));
        if (unit == null && !countsThings(indicator, behind >= 0)) {
            return false;
        }
        if (behind < 0 && counted && unit != null && labelBehind(sight)) {
            return false;
        }
        if (behind < 0 && sight.whatBefore(sight.at()) < 0 && Counting.isCasual(sight.number())) {
            return false;
        }
        if (unit != null && counted && !countable(indicator)) {
            return false;
        }
        boolean known = indicator.meaning().isResolved();
        if (!known && (isAttribute(sight) || Counting.isCasual(sight.number())) || known && isDivision(indicator)) {
            return false;
        }
        if (known && unit != null && !sight.unitIs("ratio") && isAimed(sight)) {
            Targets.set(Told.of(sight.number(), indicator, Measure.LEVEL, false, "target"), scope, out);
            return true;
        }
        Measure measure = measure(sight, indicator, unit);
        int other = ofAnother(sight);
        if (other >= 0 && !sight.unitIs("ratio") && scope.lastMeasure() == Measure.LEVEL) {
            passed(sight, other, indicator, scope, out);
            return true;
        }
        if (measure == null || other >= 0) {
            out.refuse(sight.number(), Refusal.MEASURE_UNKNOWN, indicator.words(), java.util.List.of(), "amount");
            return true;
        }
        boolean negated = measure == Measure.CHANGE_AMOUNT && sight.verb() == Cue.FALL;
        Told told = Told.of(sight.number(), indicator, measure, negated, rule(measure, behind >= 0));
        Subject kept = scope.subject();
        out.say(told, scope, false);
        boolean converted = kept != null && kept.measure() == Measure.LEVEL && isConverted(sight);
        if (behind >= 0 || converted) {
            scope.restore(kept);
        }
        return true;
    }

    /** 按平均汇率计算为6554美元: the same amount in another currency, after which the text goes on about the first. */
    private static boolean isConverted(Sight sight) {
        for (int i = sight.from(); i < sight.at(); i++) {
            if (sight.clause().get(i) instanceof Part.Sign sign
                    && CONVERSION.matcher(sign.words()).find()) {
                return true;
            }
        }
        return false;
    }

    /** 超额完成1100万人的全年预期目标: the amount of an aim. */
    private static boolean isAimed(Sight sight) {
        Clause clause = sight.clause();
        Part of = clause.at(sight.at() + 1);
        if (of == null || !of.is(Cue.OF)) {
            return false;
        }
        for (int i = sight.at() + 2; i < clause.size(); i++) {
            Part part = clause.get(i);
            if (part instanceof Part.Sign sign && sign.words().endsWith("目标")) {
                return true;
            }
            if (!(part instanceof Part.When) && !part.is(Cue.EMPTY) && !(part instanceof Part.Plain)) {
                return false;
            }
        }
        return false;
    }

    /** States the amount of the region that is passed; the text goes on about the one that passes it. */
    private static void passed(Sight sight, int other, Printed<IndicatorRef> indicator, Scope scope, Statements out) {
        Printed<Region> region = scope.territory().named(sight.clause().get(other), scope.region());
        Told told = Told.of(sight.number(), indicator, Measure.LEVEL, false, "amount_of_another");
        out.observe(told, scope, region, Statements.period(told, scope));
    }

    /** Index of the region in 超过温州市的657.6亿元, which is the amount of that region; -1 where none is passed. */
    private static int ofAnother(Sight sight) {
        Clause clause = sight.clause();
        Part of = clause.at(sight.at() - 1);
        Part whose = clause.at(sight.at() - 2);
        Part verb = clause.at(sight.at() - 3);
        boolean passes = of != null
                && of.is(Cue.OF)
                && whose instanceof Part.Where
                && verb != null
                && (verb.is(Cue.EXCEED) || verb.is(Cue.ABOVE) || verb.is(Cue.BELOW) || verb.is(Cue.THAN));
        return passes ? sight.at() - 2 : -1;
    }

    /** Things are counted only of what is counted: 37个 is no amount of value added. */
    private static boolean countable(Printed<IndicatorRef> indicator) {
        if (!indicator.meaning().isResolved()) {
            return true;
        }
        String unit = indicator.meaning().get().indicator().unit();
        return !unit.endsWith("元") && !unit.equals("%") && !unit.contains("=");
    }

    private static String rule(Measure measure, boolean behind) {
        return measure == Measure.CHANGE_AMOUNT ? "change_amount" : behind ? "amount_of_what_follows" : "amount";
    }

    /** A number alone is an amount only where it counts things (六大片区) or is an index. */
    private static boolean countsThings(Printed<IndicatorRef> indicator, boolean behind) {
        if (!indicator.meaning().isResolved()) {
            return false;
        }
        IndicatorRef ref = indicator.meaning().get();
        boolean index = ref.indicator().measure() == Measure.INDEX
                || ref.measure() == Measure.INDEX
                || ref.indicator().unit().equals(TIMES);
        return behind && ref.indicator().unit().length() == 1 && !index || !behind && index;
    }

    private static boolean isAttribute(Sight sight) {
        Part next = sight.clause().at(sight.at() + 1);
        return next instanceof Part.Here || Leftovers.isAttribute(next);
    }

    /** How many counties there are is the frame of the statistics, not one of them. */
    private static boolean isDivision(Printed<IndicatorRef> indicator) {
        return indicator.meaning().get().indicator().theme().equals("administration");
    }

    /** Index of the label right behind the number (26名科技副总), if none stands before it; else -1. */
    private static int attributed(Sight sight) {
        Clause clause = sight.clause();
        int nearest = sight.whatBefore(sight.at());
        boolean own = nearest >= 0
                && clause.find(Cue.AND, nearest, sight.at()) < 0
                && !hasSeparator(clause, nearest, sight.at());
        if (own) {
            return -1;
        }
        for (int i = sight.at() + 1; i < clause.size(); i++) {
            Part part = clause.get(i);
            if (part instanceof Part.What what) {
                return fits(sight, what) ? i : -1;
            }
            if (!part.is(Cue.OF) && !part.is(Cue.LARGE)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean labelBehind(Sight sight) {
        return sight.whatBefore(sight.at()) < 0
                && sight.whatAfter(sight.at(), sight.clause().size()) >= 0;
    }

    private static boolean hasSeparator(Clause clause, int from, int to) {
        for (int i = from; i < to; i++) {
            if (clause.get(i) instanceof Part.Stop) {
                return true;
            }
        }
        return false;
    }

    /** A share stands before what it is a share of only if the thing is a share; a count before what is counted. */
    private static boolean fits(Sight sight, Part.What what) {
        if (!what.indicator().isResolved()) {
            return false;
        }
        Measure usual = what.indicator().get().indicator().measure();
        return sight.unitIs("ratio") ? usual == Measure.SHARE : usual == Measure.LEVEL;
    }

    private static @Nullable Measure measure(Sight sight, Printed<IndicatorRef> indicator, @Nullable Unit unit) {
        boolean ratio = unit != null && unit.dimension().equals("ratio");
        if (sight.has(Cue.BELOW) || sight.has(Cue.ABOVE)) {
            return null;
        }
        if (ratio) {
            return ratioMeasure(indicator);
        }
        Cue verb = sight.verb();
        boolean sinceStart = sight.has(Cue.ON_YEAR_START);
        if (sinceStart || verb == Cue.RISE || verb == Cue.FALL) {
            return Measure.CHANGE_AMOUNT;
        }
        boolean stock = indicator.meaning().isResolved()
                && indicator.meaning().get().indicator().accumulation().equals("stock");
        if (stock && isNew(sight)) {
            return Measure.CHANGE_AMOUNT;
        }
        Measure said =
                indicator.meaning().isResolved() ? indicator.meaning().get().measure() : null;
        if (indicator.meaning().isResolved()
                && indicator.meaning().get().indicator().measure() == Measure.INDEX) {
            return Measure.INDEX;
        }
        if (unit == null
                && indicator.meaning().isResolved()
                && indicator.meaning().get().indicator().unit().equals(TIMES)) {
            return Measure.SHARE;
        }
        return said == null || said == Measure.YOY ? Measure.LEVEL : said;
    }

    /** 新增A企业21家、B企业16家: the word reaches over the list, and may be part of its first label. */
    private static boolean isNew(Sight sight) {
        for (int i = 0; i < sight.at(); i++) {
            Part part = sight.clause().get(i);
            if (part.is(Cue.NEW)
                    || part instanceof Part.What what && what.words().startsWith("新")) {
                return true;
            }
        }
        return false;
    }

    /** A percentage without a verb is what the indicator itself is: a share or a rate. */
    private static @Nullable Measure ratioMeasure(Printed<IndicatorRef> indicator) {
        if (!indicator.meaning().isResolved()) {
            return Measure.SHARE;
        }
        IndicatorRef ref = indicator.meaning().get();
        if (ref.measure() == Measure.SHARE || ref.indicator().measure() == Measure.SHARE) {
            return Measure.SHARE;
        }
        return Measures.isIndex(ref) ? Measure.INDEX : null;
    }
}
