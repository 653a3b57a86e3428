package quarterdeck.reading.prose;

import org.jspecify.annotations.Nullable;

/** 由上年的2.56缩小至2.50: a time that holds for the one number behind it, of which another one goes on from there. */
final class Former {

    private Former() {}

    /** Index of the number that the time at an index is of; -1 where it is no such time. */
    static int numberOf(Clause clause, int i) {
        Part before = clause.at(i - 1);
        boolean from = before != null
                && (before.is(Cue.AT)
                        || before instanceof Part.Plain plain && plain.words().endsWith("由"));
        if (!from || !(clause.get(i) instanceof Part.When) || !leadsOn(clause.at(i + 1))) {
            return -1;
        }
        boolean verb = clause.get(i + 1).is(Cue.OF)
                && clause.at(i + 2) instanceof Part.Sign moved
                && (moved.is(Cue.RISE) || moved.is(Cue.FALL));
        int number = verb ? i + 3 : i + 2;
        return isFigure(clause.at(number)) && goesOn(clause, number) ? number : -1;
    }

    private static boolean leadsOn(@Nullable Part part) {
        return part != null && (part.is(Cue.OF) || part.is(Cue.RISE) || part.is(Cue.FALL));
    }

    private static boolean isFigure(@Nullable Part part) {
        return part instanceof Part.HowMuch || part instanceof Part.Proportion;
    }

    /** Whether another figure follows before the clause is at its end, or that nothing moved since (转为持平). */
    private static boolean goesOn(Clause clause, int number) {
        for (int i = number + 1; i < clause.size(); i++) {
            if (isFigure(clause.get(i)) || clause.get(i).is(Cue.FLAT)) {
                return true;
            }
        }
        return false;
    }
}
