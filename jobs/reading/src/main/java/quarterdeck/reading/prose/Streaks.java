package quarterdeck.reading.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.quantity.Qualifier;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.vocabulary.Refusal;

/** 连续13个月全市前三, 连续8个月领跑全区, 连续16年保持在100万吨以上: how long something has held. */
final class Streaks {

    private static final Pattern LEADS = Pattern.compile("领跑|领先");
    private static final Pattern EXPANDS = Pattern.compile("(?:荣枯线|临界点)以?上|扩张区间|景气区间");

    /** What has held: of which measure, within which region or field. */
    private record Held(String predicate, @Nullable Measure of, Printed<Region> within) {}

    /** Reads a streak of the indicators named or spoken of; false where it does not say what has held. */
    boolean read(Sight sight, Part.Streak streak, List<Printed<IndicatorRef>> indicators, Scope scope, Statements out) {
        boolean unnamed = !indicators.get(0).meaning().isResolved()
                && indicators.get(0).words().isEmpty();
        if (unnamed) {
            return false;
        }
        for (Printed<IndicatorRef> indicator : indicators) {
            Held held = held(sight, streak, indicator, scope, out);
            if (held == null) {
                return false;
            }
            out.claim(
                    new Claimed(
                            streak,
                            Claim.Kind.STREAK,
                            indicator,
                            held.of(),
                            held.within(),
                            held.predicate(),
                            streak.length(),
                            streak.unit(),
                            MonthByMonth.of(streak, scope.spoken().lastReported()),
                            Qualifier.EXACT,
                            "streak"),
                    scope);
        }
        return true;
    }

    private static @Nullable Held held(
            Sight sight, Part.Streak streak, Printed<IndicatorRef> indicator, Scope scope, Statements out) {
        Clause clause = sight.clause();
        Printed<Region> nowhere = Printed.missing(Refusal.REGION_MISSING);
        for (int i = sight.at() + 1; i < clause.size(); i++) {
            Part part = clause.get(i);
            if (part instanceof Part.Ordinal ordinal) {
                return new Held(
                        Ranks.predicate(ordinal),
                        ofRank(sight, streak, indicator, scope),
                        Ranks.within(clause, sight.at(), i, scope));
            }
            if (part instanceof Part.Plain plain && LEADS.matcher(plain.words()).find()) {
                return new Held(
                        "rank = 1",
                        ofRank(sight, streak, indicator, scope),
                        Ranks.within(clause, i, clause.size(), scope));
            }
            if (part instanceof Part.Plain plain
                    && EXPANDS.matcher(plain.words()).find()) {
                return new Held("index > 50", Measure.INDEX, nowhere);
            }
            if (part instanceof Part.HowMuch number && isLeast(sight, i)) {
                out.ledger().explain(part);
                Measure of = ofLeast(sight, i, indicator, scope);
                return new Held(
                        (of == null ? "value" : of.code()) + " >= "
                                + number.quantity().printed(),
                        of,
                        nowhere);
            }
            if (part.is(Cue.ABOVE)) {
                return new Held(
                        "above",
                        Ranks.ofMeasure(sight, indicator, scope),
                        Ranks.within(clause, i, clause.size(), scope));
            }
            boolean moves = part.is(Cue.RISE) || part.is(Cue.FALL);
            if (moves && !(clause.at(i + 1) instanceof Part.HowMuch)) {
                return new Held(part.is(Cue.RISE) ? "yoy > 0" : "yoy < 0", Measure.YOY, nowhere);
            }
            if (part instanceof Part.Known known && known.explanation() == Explanation.IDIOM && grows(clause, i)) {
                return new Held("yoy >= 10", Measure.YOY, nowhere);
            }
        }
        return null;
    }

    /** 连续7个月保持两位数增长. */
    private static boolean grows(Clause clause, int i) {
        return ((Part.Known) clause.get(i)).words().startsWith("两") && clause.find(Cue.RISE, i, clause.size()) >= 0;
    }

    /** Nobody grows fastest for years on end: a rank that was held for years is of the amount, where no growth is named. */
    private static @Nullable Measure ofRank(
            Sight sight, Part.Streak streak, Printed<IndicatorRef> indicator, Scope scope) {
        boolean size = streak.unit().equals("年")
                && !sight.has(Cue.SPEED)
                && indicator.meaning().isResolved()
                && indicator.meaning().get().indicator().measure() == Measure.LEVEL;
        return size ? Measure.LEVEL : Ranks.ofMeasure(sight, indicator, scope);
    }

    /** 在100万吨以上, 占九成以上: what it was at least, which is no value of any one year. */
    private static boolean isLeast(Sight sight, int number) {
        Qualifier qualifier =
                ((Part.HowMuch) sight.clause().get(number)).quantity().qualifier();
        return qualifier == Qualifier.AT_LEAST || qualifier == Qualifier.MORE_THAN;
    }

    private static @Nullable Measure ofLeast(Sight sight, int number, Printed<IndicatorRef> indicator, Scope scope) {
        Unit unit = ((Part.HowMuch) sight.clause().get(number)).quantity().unit();
        if (unit == null || !unit.dimension().equals("ratio")) {
            return Measure.LEVEL;
        }
        if (sight.clause().find(Cue.SHARE, sight.at(), number) >= 0) {
            return Measure.SHARE;
        }
        return sight.clause().find(Cue.RISE, sight.at(), number) >= 0
                ? Measure.YOY
                : Ranks.ofMeasure(sight, indicator, scope);
    }
}
