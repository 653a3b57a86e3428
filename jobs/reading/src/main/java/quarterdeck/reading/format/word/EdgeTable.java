package quarterdeck.reading.format.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import quarterdeck.reading.format.Faults;
import quarterdeck.reading.format.HeldRow;

/** A table whose rows say where their cells end, each for itself: the columns are the edges that any row has. */
final class EdgeTable {

    /** Edges this close are one, in twentieths of a point. */
    private static final int SAME = 30;

    private static final int MOST_CELLS = 2_000_000;

    private final List<List<Cell>> rows = new ArrayList<>();
    private int cells;

    /**
     * @param right where the cell ends, in twentieths of a point
     * @param below whether it goes on from the cell above
     */
    record Cell(String text, int right, boolean below) {}

    void addRow(List<Cell> row) throws IOException {
        rows.add(List.copyOf(row));
        cells += row.size();
        if (cells > MOST_CELLS) {
            throw Faults.tooLarge("", "a table has at most " + MOST_CELLS + " cells: split it");
        }
    }

    List<HeldRow> held() {
        List<Integer> edges = edges();
        List<HeldRow> held = new ArrayList<>();
        List<String> above = List.of();
        for (List<Cell> row : rows) {
            List<String> texts = new ArrayList<>();
            BitSet covered = new BitSet();
            for (Cell cell : row) {
                int from = texts.size();
                String text = cell.below && from < above.size() ? above.get(from) : cell.text;
                do {
                    covered.set(texts.size(), cell.below || texts.size() > from);
                    texts.add(text);
                } while (texts.size() < edges.size() && edges.get(texts.size()) <= cell.right + SAME);
            }
            held.add(new HeldRow(held.size() + 1, texts, List.of(), covered, false));
            above = texts;
        }
        return held;
    }

    /** The edges that end columns; the n-th ends the n-th column. */
    private List<Integer> edges() {
        TreeSet<Integer> all = new TreeSet<>();
        rows.forEach(row -> row.forEach(cell -> all.add(cell.right)));
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > SAME) {
                edges.add(edge);
            }
        }
        return edges;
    }
}
