package quarterdeck.reading.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.unit.Unit;

/**
 * What stands between two punctuation marks.
 *
 * @param parts none of them a stop other than the list separator 、
 * @param opener the mark before it; a full stop at the head of a sentence
 * @param closer the mark behind it
 */
record Clause(List<Part> parts, char opener, char closer) {

    static final char FULL_STOP = '。';

    /** A clause without punctuation is cut here, so that reading stays linear in its length. */
    private static final int LONGEST = 200;

    int size() {
        return parts.size();
    }

    Part get(int index) {
        return parts.get(index);
    }

    @Nullable
    Part at(int index) {
        return index >= 0 && index < parts.size() ? parts.get(index) : null;
    }

    boolean has(Cue cue) {
        return find(cue, 0, size()) >= 0;
    }

    /** Index of the first sign of a kind in a stretch, or -1. */
    int find(Cue cue, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
            if (parts.get(i).is(cue)) {
                return i;
            }
        }
        return -1;
    }

    /** Index of the last sign of a kind in a stretch, or -1. */
    int findLast(Cue cue, int from, int to) {
        for (int i = Math.min(to, size()) - 1; i >= Math.max(0, from); i--) {
            if (parts.get(i).is(cue)) {
                return i;
            }
        }
        return -1;
    }

    /** The first label, or words that nothing recognises; null where there are neither. */
    @Nullable
    Part firstName() {
        for (Part part : parts) {
            if (part instanceof Part.Plain || part instanceof Part.What) {
                return part;
            }
        }
        return null;
    }

    boolean hasNumbers() {
        for (Part part : parts) {
            if (part.isNumber() || part instanceof Part.Streak) {
                return true;
            }
        }
        return false;
    }

    /** Numbers other than counts of months or years (有6个月), which are no figures of what the clause speaks of. */
    boolean hasFigures() {
        for (Part part : parts) {
            Unit unit = part instanceof Part.HowMuch number ? number.quantity().unit() : null;
            boolean time = unit != null && Counting.isTime(unit);
            if (part.isNumber() && !time || part instanceof Part.Streak) {
                return true;
            }
        }
        return false;
    }

    /** The same clause with other parts in the place of one; itself where there are none. */
    Clause with(int index, List<? extends Part> others) {
        if (others.isEmpty()) {
            return this;
        }
        List<Part> all = new ArrayList<>(parts.subList(0, index));
        all.addAll(others);
        all.addAll(parts.subList(index + 1, parts.size()));
        return new Clause(List.copyOf(all), opener, closer);
    }

    boolean isAside() {
        return opener == '(' && closer == ')';
    }

    boolean opensSentence() {
        return isEndOfSentence(opener);
    }

    static boolean isEndOfSentence(char mark) {
        return mark == FULL_STOP || mark == '!' || mark == '?' || mark == '\n';
    }

    /** The sentences of a passage, each a list of clauses. */
    static List<List<Clause>> sentences(List<Part> parts) {
        List<List<Clause>> sentences = new ArrayList<>();
        List<Clause> clauses = new ArrayList<>();
        List<Part> open = new ArrayList<>();
        char opener = FULL_STOP;
        for (Part part : parts) {
            boolean mark = part instanceof Part.Stop stop && stop.mark() != '、';
            if (!mark) {
                open.add(part);
            }
            if (mark || open.size() >= LONGEST) {
                char closer = part instanceof Part.Stop stop && mark ? stop.mark() : ',';
                opener = close(open, opener, closer, clauses);
                open = new ArrayList<>();
                if (isEndOfSentence(closer)) {
                    sentences.add(clauses);
                    clauses = new ArrayList<>();
                }
            }
        }
        close(open, opener, FULL_STOP, clauses);
        sentences.add(clauses);
        sentences.removeIf(List::isEmpty);
        return sentences;
    }

    /** @return the opener of the next clause: two marks in a row open with the stronger one */
    private static char close(List<Part> parts, char opener, char closer, List<Clause> clauses) {
        if (parts.isEmpty()) {
            boolean stronger = isEndOfSentence(opener) || opener == ')';
            return stronger && closer != '(' && !isEndOfSentence(closer) && closer != ';' ? opener : closer;
        }
        clauses.add(new Clause(List.copyOf(parts), opener, closer));
        return closer;
    }
}
