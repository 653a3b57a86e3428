package quarterdeck.reading.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.vocabulary.Refusal;

/** 增速分别比上月末和上年同期高0.2个和4个百分点: differences from several times, answered in their order. */
final class LeadsInTime {

    private final Subjects subjects;

    LeadsInTime(Subjects subjects) {
        this.subjects = subjects;
    }

    /** Reads the differences of a clause, and marks them as settled. */
    void read(Clause clause, Scope scope, Statements out) {
        int first = firstBase(clause);
        if (first < 0) {
            return;
        }
        List<Integer> bases = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = first; i < clause.size(); i++) {
            Part part = clause.get(i);
            if (numbers.isEmpty() && (part instanceof Part.When || TimeBase.isSaid(part))) {
                bases.add(i);
            } else if (part instanceof Part.HowMuch) {
                numbers.add(i);
            }
        }
        Unit unit = numbers.isEmpty() ? null : unit(clause, numbers.get(numbers.size() - 1));
        boolean points = unit != null && unit.dimension().equals("pp");
        if (points && bases.size() > 1 && bases.size() == numbers.size()) {
            say(clause, first, bases, numbers, scope, out);
        }
    }

    private static int firstBase(Clause clause) {
        for (int i = 0; i < clause.size(); i++) {
            boolean compared = clause.get(i) instanceof Part.When
                    && clause.at(i - 1) != null
                    && clause.get(i - 1).is(Cue.THAN);
            if (compared || TimeBase.isSaid(clause.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable Unit unit(Clause clause, int number) {
        return ((Part.HowMuch) clause.get(number)).quantity().unit();
    }

    private void say(
            Clause clause, int first, List<Integer> bases, List<Integer> numbers, Scope scope, Statements out) {
        Sight sight = new Sight(clause, first, Sight.of(clause, first).from());
        Printed<IndicatorRef> indicator = subjects.before(sight, first, scope);
        Sight verbs = new Sight(clause, numbers.get(0), first);
        Cue verb = verbs.verb();
        boolean negated = verb == Cue.FALL || verb == Cue.BELOW;
        Unit unit = unit(clause, numbers.get(numbers.size() - 1));
        Subject kept = scope.subject();
        for (int i = 0; i < numbers.size(); i++) {
            Part.HowMuch number = (Part.HowMuch) clause.get(numbers.get(i));
            String base = TimeBase.of(clause.get(bases.get(i)), scope);
            if (base == null || verb == null) {
                out.refuse(number, Refusal.MEASURE_UNKNOWN, "", List.of(), "points_in_time");
            } else {
                Told told = Told.of(number, indicator, Measure.DIFF_PP, negated, "points_in_time");
                out.observeOnBase(told.in(unit), scope, base);
            }
        }
        scope.restore(kept == null ? new Subject(indicator, Measure.YOY) : kept);
    }
}
