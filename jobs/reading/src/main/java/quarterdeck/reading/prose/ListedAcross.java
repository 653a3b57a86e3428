package quarterdeck.reading.prose;

import java.util.ArrayList;
import java.util.List;

/**
 * A、B和C，D、E和F增加值分别增长x和y: a comma separates the members of a list whose own names hold separators. The clauses
 * are put together, so that the list is seen as one.
 */
final class ListedAcross {

    private ListedAcross() {}

    /** The clauses of a sentence, those that only begin a list joined to the one that ends it. */
    static List<Clause> join(List<Clause> sentence) {
        List<Clause> joined = new ArrayList<>();
        for (Clause clause : sentence) {
            Clause last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.closer() == ',' && isNameOnly(last) && answersList(clause)) {
                joined.set(joined.size() - 1, together(last, clause));
            } else {
                joined.add(clause);
            }
        }
        return joined;
    }

    /** Names with separators between them or inside, and nothing said of them. */
    private static boolean isNameOnly(Clause clause) {
        boolean separated = false;
        for (Part part : clause.parts()) {
            boolean lead = part instanceof Part.When || part instanceof Part.Where || part instanceof Part.Here;
            boolean separator = part instanceof Part.Stop || part.is(Cue.AND);
            boolean name = part instanceof Part.What || part instanceof Part.Plain;
            if (!lead && !separator && !name) {
                return false;
            }
            separated |=
                    separator || part instanceof Part.What what && what.words().indexOf('、') >= 0;
        }
        Part last = clause.get(clause.size() - 1);
        return separated && (last instanceof Part.What || last instanceof Part.Plain);
    }

    private static boolean answersList(Clause clause) {
        int respectively = clause.find(Cue.RESPECTIVELY, 0, clause.size());
        if (respectively < 1) {
            return false;
        }
        for (int i = 0; i < respectively; i++) {
            if (clause.get(i).isNumber()) {
                return false;
            }
        }
        return clause.get(0) instanceof Part.What || clause.get(0) instanceof Part.Plain;
    }

    private static Clause together(Clause first, Clause second) {
        List<Part> parts = new ArrayList<>(first.parts());
        int from = first.get(first.size() - 1).end();
        int to = second.get(0).start();
        parts.add(new Part.Stop(from, to, ','));
        parts.addAll(second.parts());
        return new Clause(List.copyOf(parts), first.opener(), second.closer());
    }
}
