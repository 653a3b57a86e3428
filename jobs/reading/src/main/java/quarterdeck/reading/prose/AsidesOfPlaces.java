package quarterdeck.reading.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 高于全国（5.5%）、全省（6.5%）2.0和1.0个百分点: what a region itself has stands in brackets behind its name, inside the words
 * of a comparison; 对美国和欧盟（27国，不含英国）分别进出口: brackets that only explain stand inside those of a list.
 */
final class AsidesOfPlaces {

    /** The growth of a place that a bracket tells. */
    record Told(Part place, Part.HowMuch growth) {}

    private final List<Clause> clauses = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    private AsidesOfPlaces() {}

    /** Puts together what such brackets part. */
    static AsidesOfPlaces of(List<Clause> sentence) {
        AsidesOfPlaces asides = new AsidesOfPlaces();
        int i = 0;
        while (i < sentence.size()) {
            Clause clause = sentence.get(i);
            int behind = behindAside(sentence, i);
            Clause last = asides.last();
            boolean compares = last != null && clause.isAside() && behind == i + 1 && comparesWithPlace(last);
            boolean explains = last != null
                    && clause.opener() == '('
                    && behind > i
                    && behind < sentence.size()
                    && sentence.get(behind).get(0).is(Cue.RESPECTIVELY);
            Part.HowMuch growth = compares ? only(clause) : null;
            if (last != null && growth != null && behind < sentence.size()) {
                asides.told.add(new Told(last.get(last.size() - 1), growth));
                asides.join(sentence.get(behind));
                i = behind + 1;
            } else if (explains) {
                asides.join(sentence.get(behind));
                i = behind + 1;
            } else {
                asides.clauses.add(clause);
                i++;
            }
        }
        return asides;
    }

    List<Clause> clauses() {
        return clauses;
    }

    List<Told> told() {
        return told;
    }

    private @Nullable Clause last() {
        return clauses.isEmpty() ? null : clauses.get(clauses.size() - 1);
    }

    private void join(Clause next) {
        Clause last = clauses.remove(clauses.size() - 1);
        List<Part> parts = new ArrayList<>(last.parts());
        parts.addAll(next.parts());
        clauses.add(new Clause(List.copyOf(parts), last.opener(), next.closer()));
    }

    /** Index of the clause behind the bracket that a clause opens; the index itself where it opens none. */
    private static int behindAside(List<Clause> sentence, int from) {
        if (sentence.get(from).opener() != '(') {
            return from;
        }
        int i = from;
        while (i < sentence.size() && sentence.get(i).closer() != ')') {
            i++;
        }
        return i + 1;
    }

    private static boolean comparesWithPlace(Clause clause) {
        Part last = clause.get(clause.size() - 1);
        boolean place = last instanceof Part.Where || last instanceof Part.Here;
        return place && (clause.has(Cue.ABOVE) || clause.has(Cue.BELOW));
    }

    private static Part.@Nullable HowMuch only(Clause aside) {
        return aside.size() == 1
                        && aside.get(0) instanceof Part.HowMuch number
                        && number.quantity().unit() != null
                        && number.quantity().unit().dimension().equals("ratio")
                ? number
                : null;
    }
}
