package quarterdeck.reading.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.unit.Unit;

/** Numbers that answer a list without 分别: a run of them in units of one kind, which only separators part. */
final class Unmarked {

    private Unmarked() {}

    /** A run of at least two numbers that only separators part. */
    static List<Integer> of(Clause clause) {
        for (int i = 0; i < clause.size(); i++) {
            if (clause.get(i) instanceof Part.HowMuch) {
                List<Integer> numbers = Coordination.numbersAfter(clause, i - 1);
                return numbers.size() > 1 && areAlike(clause, numbers) ? numbers : List.of();
            }
        }
        return List.of();
    }

    /** 1.93万亿元、增长7.7% is an amount and its growth: what answers a list is all in units of one kind. */
    private static boolean areAlike(Clause clause, List<Integer> numbers) {
        Unit shared = ((Part.HowMuch) clause.get(numbers.get(numbers.size() - 1)))
                .quantity()
                .unit();
        return numbers.stream().map(at -> (Part.HowMuch) clause.get(at)).allMatch(number -> {
            Unit unit = number.quantity().unit();
            return Coordination.isCutShort(number, shared)
                    || shared != null && unit != null && shared.dimension().equals(unit.dimension());
        });
    }

    /** 食用油、粮食价格上涨6.0%和3.1%: the list that a clause names and answers without 分别; null where it names none. */
    static @Nullable Listed named(Members members, Clause clause, Passage passage, Scope scope, Statements out) {
        List<Integer> numbers = of(clause);
        if (numbers.isEmpty() || out.ledger().isSettled(clause.get(numbers.get(0)))) {
            return null;
        }
        int first = numbers.get(0);
        boolean separated = false;
        for (int i = 0; i < first; i++) {
            Part part = clause.get(i);
            if (part.isNumber()) {
                return null;
            }
            separated |= part instanceof Part.Stop || part.is(Cue.AND);
        }
        Listed listed = separated ? members.before(clause, first, numbers.size(), passage, scope) : null;
        boolean known = listed != null && listed != scope.sentence().listed() && listed.size() == numbers.size();
        return known ? listed : null;
    }
}
