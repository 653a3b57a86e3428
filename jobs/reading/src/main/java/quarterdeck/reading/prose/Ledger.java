package quarterdeck.reading.prose;

import java.util.ArrayList;
import java.util.List;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.Unexplained;
import quarterdeck.reading.quantity.Numeral;
import quarterdeck.reading.quantity.Quantities;
import quarterdeck.reading.vocabulary.Mention;

/** Accounts for every numeral of the text: part of a statistic, known to be none, or unexplained. */
final class Ledger {

    private static final byte EXPLAINED = 1;
    private static final byte STATISTIC = 2;
    private static final int LISTED = 200;
    private static final int AROUND = 12;

    private final Quantities quantities;
    private final List<Unexplained> unexplained = new ArrayList<>();
    private byte[] marks = new byte[0];
    private long numerals;
    private long statistics;
    private long explained;

    Ledger(Quantities quantities) {
        this.quantities = quantities;
    }

    void open(Passage passage) {
        marks = new byte[passage.text().length()];
    }

    void statistic(Part part) {
        java.util.Arrays.fill(marks, part.start(), part.end(), STATISTIC);
    }

    void explain(Part part) {
        for (int i = part.start(); i < part.end(); i++) {
            marks[i] = marks[i] == STATISTIC ? STATISTIC : EXPLAINED;
        }
    }

    boolean isSettled(Part part) {
        for (int i = part.start(); i < part.end(); i++) {
            if (marks[i] != 0) {
                return true;
            }
        }
        return false;
    }

    void close(Passage passage) {
        for (Mention<Numeral> numeral : passage.numerals(quantities)) {
            numerals++;
            byte mark = mark(numeral);
            if (mark == STATISTIC) {
                statistics++;
            } else if (mark == EXPLAINED || Leftovers.explain(passage.folded(), numeral) != null) {
                explained++;
            } else {
                list(passage, numeral);
            }
        }
    }

    private byte mark(Mention<Numeral> numeral) {
        byte mark = 0;
        for (int i = numeral.start(); i < numeral.end(); i++) {
            mark = (byte) Math.max(mark, marks[i]);
        }
        return mark;
    }

    private void list(Passage passage, Mention<Numeral> numeral) {
        if (unexplained.size() < LISTED) {
            int from = Math.max(0, numeral.start() - AROUND);
            int to = Math.min(passage.text().length(), numeral.end() + AROUND);
            String words = passage.printed(from, to).replace('\n', ' ');
            unexplained.add(new Unexplained(
                    passage.place(numeral.start(), numeral.end()).locator(), words));
        }
    }

    List<Unexplained> unexplained() {
        return List.copyOf(unexplained);
    }

    Accounting accounting() {
        return new Accounting(0, 0, 0, 0, 0, 0, numerals, statistics, explained, numerals - statistics - explained);
    }
}
