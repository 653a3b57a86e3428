package quarterdeck.reading;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Row;

/** A row that outlives the one of its table, which is filled anew for the next one. */
final class SeenRow implements Row {

    /** What a text takes beside its characters, counted in characters. */
    private static final int OF_A_TEXT = 24;

    private final int number;
    private final boolean hidden;
    private final String[] texts;
    private int @Nullable [] indents; // most rows have none
    private @Nullable BitSet covered; // most rows have no such cell

    private SeenRow(Row row) {
        this.number = row.number();
        this.hidden = row.hidden();
        this.texts = new String[row.size()];
    }

    static SeenRow of(Row row) {
        SeenRow seen = new SeenRow(row);
        for (int c = 0; c < seen.texts.length; c++) {
            seen.texts[c] = row.text(c);
            if (row.indent(c) != 0) {
                seen.indent(c, row.indent(c));
            }
            if (row.covered(c)) {
                seen.cover(c);
            }
        }
        return seen;
    }

    private void indent(int column, int steps) {
        int[] all = indents == null ? new int[texts.length] : indents;
        all[column] = steps;
        indents = all;
    }

    private void cover(int column) {
        BitSet cells = covered == null ? new BitSet() : covered;
        cells.set(column);
        covered = cells;
    }

    /** About how much memory it takes, counted in characters. */
    int weight() {
        int weight = 0;
        for (String text : texts) {
            weight += OF_A_TEXT + text.length();
        }
        return weight;
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public int size() {
        return texts.length;
    }

    @Override
    public String text(int column) {
        return column < texts.length ? texts[column] : "";
    }

    @Override
    public boolean covered(int column) {
        return covered != null && covered.get(column);
    }

    @Override
    public int indent(int column) {
        return indents != null && column < indents.length ? indents[column] : 0;
    }

    @Override
    public boolean hidden() {
        return hidden;
    }
}
