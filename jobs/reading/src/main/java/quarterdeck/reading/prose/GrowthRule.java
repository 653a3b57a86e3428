package quarterdeck.reading.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.vocabulary.Refusal;

/** 增长5.6%, 下降2.1%, 增速为7%, 保持15%左右月度增速, 增长3.94倍, 翻一番: how much more or less than before. */
final class GrowthRule implements Rule {

    private final Subjects subjects;

    GrowthRule(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public boolean read(Sight sight, Scope scope, Statements out) {
        Unit unit = sight.unit();
        if (unit != null && unit.symbol().equals("番") && scope.sentence().isOverYears()) {
            out.refuse(sight.number(), Refusal.MEASURE_UNKNOWN, "", List.of(), "growth");
            return true;
        }
        if (unit == null || !unit.dimension().equals("ratio") && !unit.symbol().equals("番")) {
            return false;
        }
        boolean bare = speedBehind(sight) || isBareAfterPlace(sight, scope);
        Printed<IndicatorRef> indicator = subjects.before(sight, sight.at(), scope);
        Cue verb = bare || arrives(sight, indicator, scope) ? Cue.SPEED : verb(sight, indicator);
        if (verb == null) {
            return false;
        }
        Measure measure = measure(sight, scope);
        if (measure == null) {
            out.refuse(sight.number(), Refusal.MEASURE_UNKNOWN, baseWords(sight), List.of(), "growth");
            scope.measure(new Subject(indicator, null));
            return true;
        }
        boolean negated = verb == Cue.FALL || verb == Cue.DROP;
        out.say(Told.of(sight.number(), indicator, measure, negated, "growth"), scope, eachMonth(sight));
        return true;
    }

    /** 前三季度增长1.9%，全年回升至4%: where growth that was spoken of arrived. */
    private static boolean arrives(Sight sight, Printed<IndicatorRef> indicator, Scope scope) {
        return sight.verb() == Cue.ARRIVE
                && sight.whatBefore(sight.at()) < 0
                && scope.lastMeasure() == Measure.YOY
                && indicator.meaning().isResolved()
                && indicator.meaning().get().indicator().measure() != Measure.SHARE;
    }

    /** 翻一番 needs no verb, and a label may hold it (GDP增速). */
    private static @Nullable Cue verb(Sight sight, Printed<IndicatorRef> indicator) {
        Cue verb = sight.verb();
        if (verb == Cue.ARRIVE) {
            return sight.has(Cue.SPEED) || isGrowth(indicator) ? Cue.SPEED : null;
        }
        if (verb == Cue.RISE || verb == Cue.FALL || verb == Cue.SPEED || verb == Cue.DROP) {
            return verb;
        }
        Unit unit = sight.unit();
        if (unit != null && unit.symbol().equals("番")) {
            return Cue.RISE;
        }
        boolean growing = isGrowth(indicator) && verb == null;
        return growing ? indicator.meaning().get().wording().contains("降幅") ? Cue.DROP : Cue.SPEED : null;
    }

    private static boolean isGrowth(Printed<IndicatorRef> indicator) {
        return indicator.meaning().isResolved() && indicator.meaning().get().measure() == Measure.YOY;
    }

    /** 增速较快的有莲都区13.4%、云和县12.7%: a place and its number, where growth was announced. */
    private static boolean isBareAfterPlace(Sight sight, Scope scope) {
        boolean place = sight.at() > 0 && sight.clause().get(sight.at() - 1) instanceof Part.Where;
        return place && sight.whatBefore(sight.at()) < 0 && scope.lastMeasure() == Measure.YOY;
    }

    private static boolean speedBehind(Sight sight) {
        for (int i = sight.at() + 1; i < Math.min(sight.clause().size(), sight.at() + 4); i++) {
            Part part = sight.clause().get(i);
            if (part.is(Cue.SPEED)
                    || part.is(Cue.RISE) && i + 1 == sight.clause().size() && sight.verb() == null) {
                return true;
            }
            if (!part.is(Cue.OF) && !part.is(Cue.EACH_MONTH) && !part.is(Cue.ON_YEAR)) {
                return false;
            }
        }
        return false;
    }

    private static boolean eachMonth(Sight sight) {
        return sight.has(Cue.EACH_MONTH)
                || sight.clause()
                                .find(
                                        Cue.EACH_MONTH,
                                        sight.at(),
                                        Math.min(sight.clause().size(), sight.at() + 3))
                        >= 0;
    }

    /** Null where the growth is on something no measure stands for: 比2019年, 年均. */
    private static @Nullable Measure measure(Sight sight, Scope scope) {
        if (sight.has(Cue.PER_YEAR)) {
            return null;
        }
        if (sight.has(Cue.TWO_YEARS)) {
            return Measure.TWO_YEAR_AVG;
        }
        if (sight.has(Cue.ON_MONTH)) {
            Part.Sign sign = (Part.Sign) sight.clause().get(sight.last(Cue.ON_MONTH));
            return !sign.words().contains("月") && scope.spoken().current().isOfQuarter() ? Measure.QOQ : Measure.MOM;
        }
        if (sight.has(Cue.ON_QUARTER)) {
            return Measure.QOQ;
        }
        if (scope.sentence().isOnPeriodBefore() && !sight.has(Cue.ON_YEAR)) {
            return scope.spoken().current().isOfQuarter() ? Measure.QOQ : Measure.MOM;
        }
        int than = sight.last(Cue.THAN);
        boolean otherBase = than >= 0
                && sight.clause().at(than + 1) instanceof Part.When base
                && !scope.spoken().current().isYearAfter(base);
        boolean sinceStart =
                sight.has(Cue.ON_YEAR_START) && !scope.spoken().current().isOfYearEnd();
        if (otherBase || sinceStart) {
            return null;
        }
        return Measure.YOY;
    }

    private static String baseWords(Sight sight) {
        int than = sight.last(Cue.THAN);
        return than >= 0 && sight.clause().at(than + 1) instanceof Part.When when ? when.words() : "";
    }

    /** Marks the period of a growth that held month by month. */
    static Printed<DatedPeriod> period(Scope scope, boolean eachMonth) {
        Printed<DatedPeriod> period = scope.spoken().take();
        return eachMonth ? MonthByMonth.of(period) : period;
    }
}
