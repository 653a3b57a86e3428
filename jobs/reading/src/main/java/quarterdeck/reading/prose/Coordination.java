package quarterdeck.reading.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.quantity.Qualifier;
import quarterdeck.reading.quantity.Quantity;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.vocabulary.Refusal;

/**
 * X、Y、Z分别增长a、b、c: as many numbers as members, answered in order. A list also answers the numbers that follow
 * it in the same sentence (分别为A和B，分别增长a和b). Where the counts differ every number is refused.
 */
final class Coordination {

    private final Subjects subjects;
    private final Members members;

    Coordination(Subjects subjects, Members members) {
        this.subjects = subjects;
        this.members = members;
    }

    /** Reads the numbers of a clause that answer a list, and marks them as settled. */
    void read(Clause clause, Passage passage, Scope scope, Statements out) {
        if (clause.find(Cue.RESPECTIVELY, 0, clause.size()) < 0) {
            readEach(clause, passage, scope, out);
        }
        int respectively = clause.find(Cue.RESPECTIVELY, 0, clause.size());
        List<Integer> numbers = respectively >= 0
                ? numbersAfter(clause, respectively)
                : scope.sentence().listed() == null ? List.of() : Unmarked.of(clause);
        numbers = numbers.stream()
                .filter(at -> !out.ledger().isSettled(clause.get(at)))
                .toList();
        Listed own = respectively < 0 ? Unmarked.named(members, clause, passage, scope, out) : null;
        if (own != null) {
            boolean known =
                    own.indicators().stream().allMatch(one -> one.meaning().isResolved());
            if (known) {
                answer(clause, Unmarked.of(clause), -1, own, scope, out);
            } else {
                refuse(clause, Unmarked.of(clause), own, out);
            }
            return;
        }
        Listed known = scope.sentence().listed();
        if (numbers.isEmpty() || respectively < 0 && (known == null || known.size() != numbers.size())) {
            return;
        }
        Listed listed = respectively < 0 ? known : members.before(clause, respectively, numbers.size(), passage, scope);
        if (listed != null && numbers.size() == 1 && listed.size() > 1) {
            int at = numbers.get(0);
            Clause parted =
                    clause.with(at, Severance.of((Part.HowMuch) clause.get(at), listed.size(), scope.amounts()));
            int more = parted.size() - clause.size();
            answer(parted, numbersFrom(at, more + 1), respectively, listed, scope, out);
            return;
        }
        answer(clause, numbers, respectively, listed, scope, out);
    }

    /** A和B均增长5.9%: one number that holds for each member of a list. */
    private void readEach(Clause clause, Passage passage, Scope scope, Statements out) {
        int each = clause.find(Cue.EACH, 0, clause.size());
        List<Integer> numbers = each < 0 ? List.of() : numbersAfter(clause, each);
        boolean ofPart = each >= 0 && Members.wordsOfPartBefore(clause, each) >= 0;
        boolean points = numbers.size() == 1 && Sight.of(clause, numbers.get(0)).unitIs("pp");
        if (numbers.size() != 1 || ofPart != points) {
            return;
        }
        Listed listed = members.all(clause, each, passage, scope);
        if (listed == null || out.ledger().isSettled(clause.get(numbers.get(0)))) {
            return;
        }
        Sight verbs = new Sight(clause, numbers.get(0), each);
        Part.HowMuch number = (Part.HowMuch) clause.get(numbers.get(0));
        for (int i = 0; i < listed.size(); i++) {
            Printed<IndicatorRef> indicator = ofPart ? share(listed.indicator(i)) : listed.indicator(i);
            Measures.Verdict verdict =
                    onBase(Measures.of(verbs, number.quantity().unit(), indicator), verbs, scope);
            if (verdict.measure() == (points ? Measure.DIFF_PP : Measure.YOY)) {
                out.say(Told.of(number, indicator, verdict.measure(), verdict.negated(), "coordination"), scope, false);
            }
        }
        scope.sentence().list(listed);
    }

    /** 第一、二产业比重均提高0.3个百分点: the share of a sector in the whole economy. */
    private Printed<IndicatorRef> share(Printed<IndicatorRef> sector) {
        Printed<IndicatorRef> part = PullRule.addsValue(sector, subjects);
        return subjects.wholes().shareOf(part, subjects.wholes().knownWhole(part));
    }

    private static List<Integer> numbersFrom(int at, int size) {
        return java.util.stream.IntStream.range(at, at + size).boxed().toList();
    }

    private void answer(
            Clause clause,
            List<Integer> numbers,
            int respectively,
            @Nullable Listed listed,
            Scope scope,
            Statements out) {
        if (listed == null || listed.size() != numbers.size()) {
            refuse(clause, numbers, listed, out);
            return;
        }
        answer(clause, verbsBefore(clause, Math.max(respectively, 0)), numbers, listed, scope, out);
    }

    /** 增加值增速分别为: the words between the list and 分别 say what the numbers are, too. */
    private static int verbsBefore(Clause clause, int respectively) {
        int from = respectively;
        while (from > 0 && clause.get(from - 1) instanceof Part.Sign sign && sign.cue() != Cue.AND) {
            from--;
        }
        int share = Members.wordsOfPartBefore(clause, respectively);
        return share < 0 ? from : Math.min(from, share);
    }

    private static void refuse(Clause clause, List<Integer> numbers, @Nullable Listed listed, Statements out) {
        List<String> candidates = listed == null
                ? List.of()
                : listed.indicators().stream().map(Printed::words).toList();
        for (int at : numbers) {
            out.refuse(clause.get(at), Refusal.NUMBER_AMBIGUOUS, "分别", candidates, "coordination");
        }
    }

    private void answer(
            Clause clause, int verbsFrom, List<Integer> numbers, Listed named, Scope scope, Statements out) {
        Unit shared = ((Part.HowMuch) clause.get(numbers.get(numbers.size() - 1)))
                .quantity()
                .unit();
        int first = numbers.get(0);
        Sight verbs = new Sight(clause, first, verbsFrom);
        boolean each = clause.has(Cue.EACH_MONTH);
        Listed listed = verbs.has(Cue.VALUE_ADDED)
                ? named.each(subjects::valueAdded)
                : verbs.has(Cue.CONTRIBUTION) || verbs.has(Cue.PULL) || verbs.has(Cue.SHARE)
                        ? named.each(one -> PullRule.addsValue(one, subjects))
                        : named;
        scope.sentence().list(listed);
        for (int i = 0; i < numbers.size(); i++) {
            Part.HowMuch number =
                    qualified((Part.HowMuch) clause.get(numbers.get(i)), (Part.HowMuch) clause.get(first));
            Unit unit = isCutShort(number, shared) ? shared : number.quantity().unit();
            Printed<IndicatorRef> indicator = subjects.inUnit(listed.indicator(i), unit);
            Measures.Verdict verdict =
                    onBase(Measures.of(ownVerbs(clause, numbers, i, verbs), unit, indicator), verbs, scope);
            if (verdict.measure() == null && speedOfBefore(verbs, unit, scope)) {
                verdict = new Measures.Verdict(Measure.YOY, false, null);
            }
            String of = of(verbs, verdict, scope);
            if (verdict.measure() == Measure.SHARE && of.isEmpty() && verdict.place() == null) {
                of = subjects.wholes().knownWhole(indicator);
            }
            if (verdict.measure() == Measure.SHARE) {
                indicator = subjects.wholes().shareOf(indicator, of);
            }
            Told told = Told.of(number, indicator, verdict.measure(), verdict.negated(), "coordination")
                    .in(unit)
                    .against(verdict.reference(scope), of);
            String base = verdict.measure() == Measure.DIFF_PP ? TimeBase.of(verbs, scope) : TimeBase.LAST_YEAR;
            if (verdict.measure() == null || base == null) {
                out.refuse(number, Refusal.MEASURE_UNKNOWN, indicator.words(), List.of(), "coordination");
            } else {
                Printed<Region> region = listed.regions().isEmpty()
                        ? Statements.orMissing(scope.region())
                        : listed.regions().get(i);
                scope.compareWith(base);
                out.say(told, scope, region, each);
                scope.compareWith(TimeBase.LAST_YEAR);
            }
        }
        if (listed.regions().isEmpty() && listed.size() > 1) {
            scope.restore(null);
        }
    }

    /** A、B增加值增速居前，分别为43.8%和18.5%: the clause that names the list says that its growth is told. */
    private static boolean speedOfBefore(Sight verbs, @Nullable Unit unit, Scope scope) {
        Clause before = scope.sentence().clauseBefore();
        return unit != null
                && unit.dimension().equals("ratio")
                && before != null
                && before.has(Cue.SPEED)
                && !before.hasFigures()
                && verbs.verb() == null;
    }

    /** 分别突破2000亿元、6000亿元: a qualifier before the first number holds for all. */
    private static Part.HowMuch qualified(Part.HowMuch number, Part.HowMuch first) {
        Quantity quantity = number.quantity();
        boolean leading =
                !first.words().isEmpty() && !Character.isDigit(first.words().charAt(0));
        boolean held =
                leading && first.quantity().qualifier() != Qualifier.EXACT && quantity.qualifier() == Qualifier.EXACT;
        return held
                ? new Part.HowMuch(
                        number.start(),
                        number.end(),
                        number.words(),
                        quantity.withQualifier(first.quantity().qualifier()),
                        number.repair())
                : number;
    }

    /** 1.9, and 0.8个 where the last number of the list is in 个百分点. */
    static boolean isCutShort(Part.HowMuch number, @Nullable Unit shared) {
        Unit own = number.quantity().unit();
        return own == null
                || own.symbol().equals("个")
                        && shared != null
                        && shared.dimension().equals("pp");
    }

    private static Measures.Verdict onBase(Measures.Verdict verdict, Sight verbs, Scope scope) {
        boolean other =
                verdict.measure() == Measure.YOY && scope.sentence().isOnPeriodBefore() && !verbs.has(Cue.ON_YEAR);
        return other
                ? new Measures.Verdict(
                        scope.spoken().current().isOfQuarter() ? Measure.QOQ : Measure.MOM,
                        verdict.negated(),
                        verdict.place())
                : verdict;
    }

    /** 分别增长6.7%和下降3.4%: a verb of its own before a later number holds for that number. */
    private static Sight ownVerbs(Clause clause, List<Integer> numbers, int i, Sight shared) {
        if (i == 0) {
            return shared;
        }
        Sight own = new Sight(clause, numbers.get(i), numbers.get(i - 1) + 1);
        return own.has(Cue.RISE) || own.has(Cue.FALL) ? own : shared;
    }

    /** What is pulled, of what the shares are, or from what the differences are taken. */
    private String of(Sight verbs, Measures.Verdict verdict, Scope scope) {
        if (verdict.measure() == Measure.DIFF_PP && verdict.place() == null) {
            int comparison = Math.max(verbs.last(Cue.ABOVE), verbs.last(Cue.BELOW));
            return comparison < 0 ? "" : named(verbs, verbs.whatAfter(comparison, verbs.at()), scope);
        }
        boolean partOfWhole = verdict.measure() == Measure.CONTRIBUTION_PP || verdict.measure() == Measure.SHARE;
        if (!partOfWhole) {
            return "";
        }
        int cue = Math.max(verbs.last(Cue.PULL), verbs.last(Cue.SHARE));
        int whole = verbs.whatAfter(verbs.clause().find(cueOf(verdict), verbs.from(), verbs.at()), verbs.at());
        if (whole < 0 || cue < 0) {
            return verdict.measure() == Measure.CONTRIBUTION_PP ? "gdp" : "";
        }
        return named(verbs, whole, scope);
    }

    private String named(Sight verbs, int whole, Scope scope) {
        if (whole < 0) {
            return "";
        }
        Printed<IndicatorRef> label = subjects.label(verbs.clause(), whole, whole, null, scope, true);
        return label.meaning().isResolved() ? label.meaning().get().indicator().code() : "";
    }

    private static Cue cueOf(Measures.Verdict verdict) {
        return verdict.measure() == Measure.SHARE ? Cue.SHARE : Cue.PULL;
    }

    static List<Integer> numbersAfter(Clause clause, int from) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = from + 1; i < clause.size(); i++) {
            Part part = clause.get(i);
            if (part instanceof Part.HowMuch) {
                numbers.add(i);
            } else if (!numbers.isEmpty() && !isBetween(part)) {
                break;
            }
        }
        return numbers;
    }

    private static boolean isBetween(Part part) {
        return part instanceof Part.Stop
                || part.is(Cue.AND)
                || part.is(Cue.EMPTY)
                || part.is(Cue.RISE)
                || part.is(Cue.FALL);
    }
}
