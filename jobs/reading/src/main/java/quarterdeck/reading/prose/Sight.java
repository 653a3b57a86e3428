package quarterdeck.reading.prose;

import org.jspecify.annotations.Nullable;
import quarterdeck.reading.unit.Unit;

/**
 * A number as a rule sees it: the clause it stands in and how far back the words belong to it, which is to the
 * number before it, or to the separator of a list behind that number.
 *
 * @param at index of the number in its clause
 * @param from index of the first part that belongs to it
 */
record Sight(Clause clause, int at, int from) {

    static Sight of(Clause clause, int at) {
        int from = at;
        while (from > 0 && (!clause.get(from - 1).isNumber() || turns(clause.get(from)))) {
            from--;
        }
        return new Sight(clause, at, from);
    }

    /** 环比由上月上涨0.1%转为下降0.2%: the words before the first number hold for the second. */
    private static boolean turns(Part part) {
        return part instanceof Part.Sign sign && sign.words().equals("转为");
    }

    Part.HowMuch number() {
        return (Part.HowMuch) clause.get(at);
    }

    @Nullable
    Unit unit() {
        return clause.get(at) instanceof Part.HowMuch number ? number.quantity().unit() : null;
    }

    boolean unitIs(String dimension) {
        Unit unit = unit();
        return unit != null && unit.dimension().equals(dimension);
    }

    boolean has(Cue cue) {
        return last(cue) >= 0;
    }

    int last(Cue cue) {
        return clause.findLast(cue, from, at);
    }

    /** Index of the indicator nearest before a part, not farther back than this number reaches; or -1. */
    int whatBefore(int index) {
        for (int i = index - 1; i >= from; i--) {
            if (clause.get(i) instanceof Part.What) {
                return i;
            }
        }
        return -1;
    }

    int whatAfter(int index, int to) {
        for (int i = index + 1; i < to; i++) {
            if (clause.get(i) instanceof Part.What) {
                return i;
            }
        }
        return -1;
    }

    /** The nearest word before the number that says which way or how fast; null where there is none. */
    @Nullable
    Cue verb() {
        for (int i = at - 1; i >= from; i--) {
            if (clause.get(i) instanceof Part.Sign sign && isVerb(sign.cue())) {
                return sign.cue();
            }
            if (clause.get(i) instanceof Part.What) {
                return null;
            }
        }
        return null;
    }

    private static boolean isVerb(Cue cue) {
        return switch (cue) {
            case RISE, FALL, ARRIVE, SPEED, DROP, PULL, CONTRIBUTION, SHARE, ABOVE, BELOW -> true;
            default -> false;
        };
    }
}
