package quarterdeck.reading.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.quantity.Qualifier;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/** 总量居全省第2位, 全省第一, 连续13个月全市前三: ranks and how long they have held. */
final class Ranks {

    private static final Pattern WORDS_OF_SCOPE =
            Pattern.compile("(?:国内|全球|世界|行业|沿海|中西部|东部|西部|中部|同类|细分)[^,。]{0,8}$|.{0,8}(?:赛道|行业|领域|城市群|省会|地市|县市)$");

    private static final Pattern DIVISIONS =
            Pattern.compile("(?:各|[一二三四五六七八九十\\d]{1,3}个?)(?:地级市|设区市|地市|市州|州市|盟市)(?=中|$)");
    private static final Pattern FIRMS = Pattern.compile("的?(?:企业|品牌|公司|厂商)");

    private final Subjects subjects;
    private final Streaks streaks = new Streaks();

    Ranks(Subjects subjects) {
        this.subjects = subjects;
    }

    /** Reads the ordinal or streak at an index; false where it is neither rank nor streak but only says which one. */
    boolean read(Clause clause, int at, Scope scope, Statements out) {
        Sight sight = overDivisions(Sight.of(clause, at));
        if (clause.get(at) instanceof Part.Streak streak) {
            return streaks.read(sight, streak, ranked(sight, scope), scope, out);
        }
        Part.Ordinal ordinal = (Part.Ordinal) clause.get(at);
        Printed<Region> within = within(clause, sight.from(), at, scope);
        boolean placed = !within.words().isEmpty() || sight.has(Cue.RANK);
        if (!placed) {
            return false;
        }
        if (clause.at(at + 1) instanceof Part.Plain plain
                && FIRMS.matcher(plain.words()).lookingAt()) {
            return readFirms(ordinal, within, scope, out);
        }
        List<Integer> run = run(clause, at);
        if (run.size() > 1) {
            readRun(sight, run, within, scope, out);
            return true;
        }
        Part.@Nullable Streak streak = streakBefore(sight);
        for (Printed<IndicatorRef> indicator : ranked(sight, scope)) {
            Printed<DatedPeriod> period =
                    streak != null ? MonthByMonth.of(streak, scope.spoken().lastReported()) : period(sight, scope);
            out.claim(rank(ordinal, indicator, ofMeasure(sight, indicator, scope), within, period), scope);
        }
        return true;
    }

    /** 位列全区22个县（市、区）第2位: how many divisions there are ends nothing. */
    private static Sight overDivisions(Sight sight) {
        Clause clause = sight.clause();
        int count = sight.from() - 1;
        boolean divisions = count > 0
                && clause.get(count) instanceof Part.HowMuch
                && Leftovers.isAttribute(clause.at(count + 1))
                && sight.from() < sight.at();
        return divisions ? new Sight(clause, sight.at(), Sight.of(clause, count).from()) : sight;
    }

    /** The ranks that only separators part from this one, which a list answers in order. */
    private static List<Integer> run(Clause clause, int at) {
        List<Integer> run = new ArrayList<>();
        for (int i = at; i < clause.size(); i++) {
            Part part = clause.get(i);
            if (part instanceof Part.Ordinal) {
                run.add(i);
            } else if (!(part instanceof Part.Stop) && !part.is(Cue.AND)) {
                break;
            }
        }
        return run;
    }

    /** 规模居全国第3位、第2位和第5位: which rank is of which indicator only a list can tell. */
    private void readRun(Sight sight, List<Integer> run, Printed<Region> within, Scope scope, Statements out) {
        Listed listed = scope.sentence().listed();
        if (listed != null && listed.regions().size() == run.size() && sight.whatBefore(sight.at()) < 0) {
            readRegions(sight, run, within, listed, scope, out);
            return;
        }
        List<Printed<IndicatorRef>> members = members(sight, run.size(), scope);
        for (int i = 0; i < run.size(); i++) {
            Part.Ordinal ordinal = (Part.Ordinal) sight.clause().get(run.get(i));
            Measure of = members.isEmpty() ? null : ofMeasure(sight, members.get(i), scope);
            if (of == null) {
                out.refuse(ordinal, Refusal.INDICATOR_AMBIGUOUS, "", List.of(), "rank");
            } else {
                out.claim(rank(ordinal, members.get(i), of, within, period(sight, scope)), scope);
            }
        }
    }

    /** 西夏区和灵武市……，增速位列全区第2位和第6位: one rank for each region of the list. */
    private static void readRegions(
            Sight sight, List<Integer> run, Printed<Region> within, Listed listed, Scope scope, Statements out) {
        for (int i = 0; i < run.size(); i++) {
            Part.Ordinal ordinal = (Part.Ordinal) sight.clause().get(run.get(i));
            Measure of = ofMeasure(sight, listed.indicator(i), scope);
            out.claim(
                    rank(ordinal, listed.indicator(i), of, within, period(sight, scope)),
                    listed.regions().get(i),
                    scope);
        }
    }

    private List<Printed<IndicatorRef>> members(Sight sight, int count, Scope scope) {
        if (sight.whatBefore(sight.at()) >= 0) {
            List<Printed<IndicatorRef>> named = ranked(sight, scope);
            return named.size() == count ? named : List.of();
        }
        Listed listed = scope.sentence().listed();
        if (listed != null) {
            return listed.regions().isEmpty() && listed.size() == count ? listed.indicators() : List.of();
        }
        boolean each = sight.has(Cue.RESPECTIVELY) && scope.sentence().recent().size() == count;
        return each ? scope.sentence().recent() : List.of();
    }

    private static Claimed rank(
            Part.Ordinal ordinal,
            Printed<IndicatorRef> indicator,
            @Nullable Measure of,
            Printed<Region> within,
            Printed<DatedPeriod> period) {
        return new Claimed(
                ordinal,
                Claim.Kind.RANK,
                indicator,
                of,
                within,
                predicate(ordinal),
                ordinal.rank(),
                "位",
                period,
                ordinal.upTo() ? Qualifier.AT_LEAST : Qualifier.EXACT,
                "rank");
    }

    /** 国内细分赛道前三企业: what ranks is a firm; the indicator is the ranking of its field. */
    private boolean readFirms(Part.Ordinal ordinal, Printed<Region> within, Scope scope, Statements out) {
        Printed<IndicatorRef> ranking = subjects.ranking(within.words());
        if (!ranking.meaning().isResolved()) {
            return false;
        }
        out.claim(
                new Claimed(
                        ordinal,
                        Claim.Kind.RANK,
                        ranking,
                        null,
                        within,
                        predicate(ordinal),
                        ordinal.rank(),
                        "位",
                        Printed.missing(Refusal.PERIOD_MISSING),
                        ordinal.upTo() ? Qualifier.AT_LEAST : Qualifier.EXACT,
                        "rank_of_firms"),
                scope);
        return true;
    }

    static String predicate(Part.Ordinal ordinal) {
        return (ordinal.upTo() ? "rank <= " : "rank = ") + ordinal.rank();
    }

    private static Part.@Nullable Streak streakBefore(Sight sight) {
        for (int i = sight.at() - 1; i >= sight.from(); i--) {
            if (sight.clause().get(i) instanceof Part.Streak streak) {
                return streak;
            }
        }
        return null;
    }

    /** One claim for each label of a list that shares the rank (A、B保持全省第一). */
    private List<Printed<IndicatorRef>> ranked(Sight sight, Scope scope) {
        List<Printed<IndicatorRef>> ranked = new ArrayList<>();
        int last = sight.whatBefore(sight.at());
        if (last < 0 && sight.has(Cue.EACH) && scope.sentence().recent().size() > 1) {
            return scope.sentence().recent();
        }
        if (last < 0) {
            return List.of(subjects.before(sight, ranking(sight), scope, true));
        }
        Clause clause = sight.clause();
        for (int i = sight.from(); i < last; i++) {
            boolean listed = clause.get(i) instanceof Part.What
                    && clause.at(i + 1) != null
                    && (clause.get(i + 1) instanceof Part.Stop
                            || clause.get(i + 1).is(Cue.AND));
            if (listed) {
                ranked.add(subjects.label(clause, i, sight.from(), null, scope, false));
            }
        }
        ranked.add(subjects.label(clause, last, sight.from(), null, scope, false));
        return ranked;
    }

    /** Index of the words that say a rank follows (居全国城市第8位): what stands behind them is no subject. */
    private static int ranking(Sight sight) {
        for (int i = sight.from(); i < sight.at(); i++) {
            Part part = sight.clause().get(i);
            boolean place = part instanceof Part.Where || part instanceof Part.Here;
            if (part.is(Cue.RANK) || place && Territory.isScope(sight.clause(), i)) {
                return i;
            }
        }
        return sight.at();
    }

    /** Ranks are on growth where the words say so or growth was just spoken of; on the amount where a label stands alone. */
    static @Nullable Measure ofMeasure(Sight sight, Printed<IndicatorRef> indicator, Scope scope) {
        if (sight.has(Cue.SPEED) || sight.has(Cue.RISE) || sight.has(Cue.DROP)) {
            return Measure.YOY;
        }
        if (sight.has(Cue.TOTAL)) {
            return Measure.LEVEL;
        }
        if (sight.whatBefore(sight.at()) < 0) {
            return passesAnother(scope) ? Measure.LEVEL : scope.lastMeasure();
        }
        if (!indicator.meaning().isResolved()) {
            return null;
        }
        IndicatorRef ref = indicator.meaning().get();
        if (ref.indicator().code().endsWith("_rank")) {
            return null;
        }
        Measure said = ref.measure();
        return said != null ? said : ref.indicator().measure();
    }

    /** 首次超过河南，跃居全国首位: whoever passes another region does so by its amount. */
    private static boolean passesAnother(Scope scope) {
        Clause before = scope.sentence().clauseBefore();
        int exceeds = before == null ? -1 : before.find(Cue.EXCEED, 0, before.size());
        return before != null && exceeds >= 0 && before.at(exceeds + 1) instanceof Part.Where;
    }

    /** A rank is of the period its sentence speaks of; what is kept up (保持第一) is of no period in particular. */
    private static Printed<DatedPeriod> period(Sight sight, Scope scope) {
        boolean continued = sight.whatBefore(sight.at()) < 0;
        return continued
                        || scope.spoken().isOfThisSentence()
                        || scope.spoken().titled().meaning().isResolved()
                ? scope.spoken().take()
                : Printed.missing(Refusal.PERIOD_MISSING);
    }

    /** 全区五地市, 居五地市首位: the region whose divisions are counted, the one above where none is named. */
    private static Printed<Region> ofDivisions(Clause clause, int i, Scope scope) {
        Part place = clause.at(i - 1);
        if (place instanceof Part.Where || place instanceof Part.Here) {
            return scope.territory().scope(place, scope.region());
        }
        return scope.territory().parentOf(scope.region());
    }

    /** The region or field within which something is ranked, from the words between two parts. */
    static Printed<Region> within(Clause clause, int from, int to, Scope scope) {
        for (int i = to - 1; i >= from; i--) {
            Part part = clause.get(i);
            if (part instanceof Part.Where || part instanceof Part.Here) {
                return scope.territory().isSubject(clause, i)
                                && !Territory.isScope(clause, i)
                                && part instanceof Part.Where
                        ? Printed.missing(Refusal.REGION_MISSING)
                        : scope.territory().scope(part, scope.region());
            }
            if (part instanceof Part.Plain plain) {
                Matcher words = WORDS_OF_SCOPE.matcher(plain.words());
                if (DIVISIONS.matcher(plain.words()).lookingAt()) {
                    return ofDivisions(clause, i, scope);
                }
                if (words.find()) {
                    return new Printed<>(
                            words.group().replaceFirst("^.*(?=国内|全球|世界)", "").replaceFirst("^[等在的]", ""),
                            Resolution.refused(Refusal.REGION_UNKNOWN));
                }
            }
        }
        return Printed.missing(Refusal.REGION_MISSING);
    }
}
