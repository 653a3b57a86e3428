package quarterdeck.reading.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.vocabulary.Refusal;

/** 高于全国、全省0.8个和0.3个百分点, 比全国、全省分别高0.8和0.3个百分点: differences from several regions, answered in their order. */
final class Leads {

    private final Subjects subjects;

    Leads(Subjects subjects) {
        this.subjects = subjects;
    }

    /** Reads the differences of a clause, and marks them as settled. */
    void read(Clause clause, Scope scope, Statements out) {
        int comparison = Math.max(clause.find(Cue.ABOVE, 0, clause.size()), clause.find(Cue.BELOW, 0, clause.size()));
        int than = clause.findLast(Cue.THAN, 0, comparison);
        List<Integer> places = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = (than < 0 ? Math.max(comparison, 0) : than) + 1; i < clause.size(); i++) {
            Part part = clause.get(i);
            if (numbers.isEmpty() && (part instanceof Part.Where || part instanceof Part.Here)) {
                places.add(i);
            } else if (part instanceof Part.HowMuch) {
                numbers.add(i);
            }
        }
        if (comparison >= 0 && places.isEmpty() && numbers.size() > 1) {
            ofIndicators(clause, comparison, numbers, scope, out);
            return;
        }
        boolean listed = comparison >= 0 && places.size() > 1 && places.size() == numbers.size();
        Unit unit = listed ? unit(clause, numbers) : null;
        if (unit != null && unit.dimension().equals("pp")) {
            say(clause, comparison, than < 0 ? comparison : than, places, numbers, scope, out);
        }
    }

    /** 分别超出工业、高技术制造业6.8个和0.6个百分点: differences from several indicators. */
    private void ofIndicators(Clause clause, int comparison, List<Integer> numbers, Scope scope, Statements out) {
        Unit unit = unit(clause, numbers);
        Sight sight = new Sight(clause, comparison, Sight.of(clause, comparison).from());
        Printed<IndicatorRef> indicator = subjects.before(sight, comparison, scope);
        List<String> names = Names.between(clause, comparison + 1, numbers.get(0), Cue.SPEED);
        boolean points = unit != null
                && unit.dimension().equals("pp")
                && indicator.meaning().isResolved();
        if (!points || names.size() != numbers.size()) {
            return;
        }
        List<String> codes = names.stream()
                .map(name -> subjects.wholes().compared(name, indicator))
                .toList();
        if (codes.contains("")) {
            return;
        }
        boolean negated = clause.get(comparison).is(Cue.BELOW);
        for (int i = 0; i < numbers.size(); i++) {
            Part.HowMuch number = (Part.HowMuch) clause.get(numbers.get(i));
            Told told = Told.of(number, indicator, Measure.DIFF_PP, negated, "points_from_several");
            out.observe(told.in(unit).against("", codes.get(i)), scope);
        }
        scope.restore(new Subject(indicator, Measure.YOY));
    }

    private static @Nullable Unit unit(Clause clause, List<Integer> numbers) {
        return ((Part.HowMuch) clause.get(numbers.get(numbers.size() - 1)))
                .quantity()
                .unit();
    }

    private void say(
            Clause clause,
            int comparison,
            int object,
            List<Integer> places,
            List<Integer> numbers,
            Scope scope,
            Statements out) {
        Sight sight = new Sight(clause, object, Sight.of(clause, object).from());
        Printed<IndicatorRef> indicator = subjects.before(sight, object, scope);
        boolean negated = clause.get(comparison).is(Cue.BELOW);
        for (int i = 0; i < numbers.size(); i++) {
            Part.HowMuch number = (Part.HowMuch) clause.get(numbers.get(i));
            Printed<Region> place = scope.territory().scope(clause.get(places.get(i)), scope.region());
            if (place.meaning().isResolved()) {
                out.observe(
                        Told.of(number, indicator, Measure.DIFF_PP, negated, "points_from_several")
                                .in(unit(clause, numbers))
                                .against(place.meaning().get().code(), ""),
                        scope);
            } else {
                out.refuse(number, Refusal.REGION_UNKNOWN, place.words(), List.of(), "points_from_several");
            }
        }
        scope.restore(new Subject(indicator, Measure.YOY));
    }
}
