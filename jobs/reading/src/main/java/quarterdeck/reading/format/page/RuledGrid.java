package quarterdeck.reading.format.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import quarterdeck.reading.format.page.Grid.GridRow;

/** Puts the characters inside a lattice into its cells, merged where no line parts them. */
final class RuledGrid {

    private static final int FEWEST_CELLS = 4;

    private final Lattice lattice;
    private final Cell[][] cells;

    private static final class Cell {
        final int row;
        final int column;
        final List<Glyph> glyphs = new ArrayList<>();
        List<TextLine> lines = List.of();

        Cell(int row, int column) {
            this.row = row;
            this.column = column;
        }

        String text() {
            List<Glyph> inOrder = new ArrayList<>();
            lines.forEach(line -> inOrder.addAll(line.glyphs()));
            return Word.spelled(inOrder).text();
        }
    }

    private RuledGrid(Lattice lattice) {
        this.lattice = lattice;
        this.cells = new Cell[lattice.rows()][lattice.columns()];
        for (int row = 0; row < lattice.rows(); row++) {
            for (int column = 0; column < lattice.columns(); column++) {
                if (cells[row][column] == null) {
                    merge(row, column);
                }
            }
        }
    }

    /** The table in a lattice; empty where it holds too little to be one. */
    static Optional<Grid> of(Lattice lattice, List<Glyph> glyphs) {
        RuledGrid grid = new RuledGrid(lattice);
        glyphs.forEach(grid::place);
        long filled =
                grid.distinct().stream().filter(cell -> !cell.glyphs.isEmpty()).count();
        if (filled < FEWEST_CELLS) {
            return Optional.empty();
        }
        grid.distinct().forEach(cell -> cell.lines = TextLine.of(cell.glyphs));
        return Optional.of(new Grid(lattice.area(), lattice.xs, grid.rows()));
    }

    private void merge(int row, int column) {
        int right = column;
        while (right + 1 < lattice.columns() && cells[row][right + 1] == null && !lattice.isParted(row, right)) {
            right++;
        }
        int bottom = row;
        while (bottom + 1 < lattice.rows() && isOpenBelow(bottom, column, right)) {
            bottom++;
        }
        Cell cell = new Cell(row, column);
        for (int r = row; r <= bottom; r++) {
            for (int c = column; c <= right; c++) {
                cells[r][c] = cell;
            }
        }
    }

    private boolean isOpenBelow(int row, int left, int right) {
        for (int column = left; column <= right; column++) {
            boolean parted = column < right && lattice.isParted(row + 1, column);
            if (lattice.isClosedBelow(row, column) || cells[row + 1][column] != null || parted) {
                return false;
            }
        }
        return true;
    }

    private void place(Glyph glyph) {
        int column = index(lattice.xs, glyph.area().middle());
        int row = index(lattice.ys, (glyph.top() + glyph.bottom()) / 2);
        if (row >= 0 && column >= 0) {
            cells[row][column].glyphs.add(glyph);
        }
    }

    private static int index(double[] edges, double at) {
        for (int i = 0; i + 1 < edges.length; i++) {
            if (at >= edges[i] && at < edges[i + 1]) {
                return i;
            }
        }
        return -1;
    }

    private List<Cell> distinct() {
        List<Cell> distinct = new ArrayList<>();
        for (int row = 0; row < cells.length; row++) {
            for (int column = 0; column < cells[row].length; column++) {
                Cell cell = cells[row][column];
                if (cell.row == row && cell.column == column) {
                    distinct.add(cell);
                }
            }
        }
        return distinct;
    }

    private List<GridRow> rows() {
        List<GridRow> rows = new ArrayList<>();
        for (int row = 0; row < cells.length; row++) {
            List<TextLine> guide = guide(row);
            if (guide.size() > 1) {
                split(row, guide, rows);
            } else {
                rows.add(row(row));
            }
        }
        return rows;
    }

    private GridRow row(int row) {
        List<String> texts = new ArrayList<>();
        BitSet covered = new BitSet();
        for (int column = 0; column < lattice.columns(); column++) {
            Cell cell = cells[row][column];
            texts.add(cell.text());
            covered.set(column, cell.row != row || cell.column != column);
        }
        return new GridRow(texts, covered, lattice.ys[row], lattice.ys[row + 1]);
    }

    /** Numbers below each other in one cell: the table rules no rows, these are they. */
    private List<TextLine> guide(int row) {
        return java.util.Arrays.stream(cells[row])
                .filter(cell -> cell.lines.size() > 1
                        && cell.lines.stream()
                                .allMatch(line -> line.words().size() == 1
                                        && line.words().get(0).isValue()))
                .map(cell -> cell.lines)
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private void split(int row, List<TextLine> guide, List<GridRow> rows) {
        for (int band = 0; band < guide.size(); band++) {
            double top = band == 0 ? lattice.ys[row] : between(guide.get(band - 1), guide.get(band));
            double bottom =
                    band == guide.size() - 1 ? lattice.ys[row + 1] : between(guide.get(band), guide.get(band + 1));
            List<String> texts = new ArrayList<>();
            for (Cell cell : cells[row]) {
                List<Glyph> inBand = new ArrayList<>();
                for (TextLine line : cell.lines) {
                    double middle = (line.area().top() + line.area().bottom()) / 2;
                    if (middle >= top && middle < bottom) {
                        inBand.addAll(line.glyphs());
                    }
                }
                texts.add(Word.spelled(inBand).text());
            }
            rows.add(new GridRow(texts, new BitSet(), top, bottom));
        }
    }

    private static double between(TextLine upper, TextLine lower) {
        return (upper.area().bottom() + lower.area().top()) / 2;
    }
}
