package quarterdeck.nightly.command;

import java.util.ArrayList;
import java.util.List;
import quarterdeck.reading.observation.Accounting;

/** The two sums that account for every numeric cell and every numeral, in words. */
final class Sums {

    private Sums() {}

    static String cells(Messages messages, Accounting a) {
        return messages.get(
                "extract.cells", a.numericCells(), a.observed(), a.ranked(), a.missing(), a.rejected(), a.outside());
    }

    /** A line for the cells and one for the numerals, each where there are any. */
    static List<String> lines(Messages messages, Accounting a) {
        List<String> lines = new ArrayList<>();
        if (a.numericCells() > 0) {
            lines.add(cells(messages, a));
        }
        if (a.numerals() > 0) {
            lines.add(messages.get("extract.numerals", a.numerals(), a.statistics(), a.explained(), a.unexplained()));
        }
        return lines;
    }
}
