package quarterdeck.reading.synthetic;

import java.util.ArrayList;
import java.util.List;

/** Sets blocks as rows of cells. */
final class Typesetter {

    private final HeaderStyle style;
    private final Figures figures;
    private final Wording wording;
    private final boolean titlesSpan;

    Typesetter(HeaderStyle style, Figures figures, Wording wording, boolean titlesSpan) {
        this.style = style;
        this.figures = figures;
        this.wording = wording;
        this.titlesSpan = titlesSpan;
    }

    /** The block with its titles above and its notes below. */
    List<List<Cell>> set(Block block) {
        int width = block.stubHeads().size() + block.columns().size();
        List<List<Cell>> rows = new ArrayList<>();
        block.titles().forEach(title -> rows.add(alone(title, width)));
        rows.addAll(body(block, figures.breakAt(block.lines().size())));
        block.notes().forEach(note -> rows.add(alone(note, 1)));
        return rows;
    }

    /** Header and lines alone. */
    List<List<Cell>> body(Block block) {
        return body(block, 0);
    }

    private List<List<Cell>> body(Block block, int breakAt) {
        List<List<Cell>> rows = new ArrayList<>(header(block));
        int regions = (int) block.lines().stream().filter(l -> !l.heading()).count();
        for (Block.Line line : block.lines()) {
            if (rows.size() == breakAt) {
                rows.addAll(figures.repeatsHeader() ? header(block) : List.of(List.of(Cell.EMPTY)));
            }
            rows.add(line(block, line, regions));
        }
        return rows;
    }

    private List<Cell> alone(String text, int width) {
        List<Cell> row = new ArrayList<>();
        boolean spans = titlesSpan && style == HeaderStyle.MERGED && width > 1;
        row.add(Cell.words(text).spanning(spans ? width : 1, 1));
        for (int c = 1; c < width; c++) {
            row.add(spans ? Cell.covered("") : Cell.EMPTY);
        }
        return row;
    }

    private List<Cell> line(Block block, Block.Line line, int regions) {
        List<Cell> row = new ArrayList<>();
        for (int i = 0; i < line.stubs().size(); i++) {
            row.add(wording.stub(line.stubs().get(i), i == 0 ? line.indent() : 0));
        }
        for (Block.Column column : block.columns()) {
            Spot spot = line.spot().over(column.spot()).over(block.context());
            row.add(line.heading() ? Cell.EMPTY : figures.cell(spot, regions));
        }
        return row;
    }

    private List<List<Cell>> header(Block block) {
        int depth =
                block.columns().stream().mapToInt(c -> c.path().size()).max().orElse(1);
        List<List<Cell>> rows = new ArrayList<>();
        for (int level = 0; level < depth; level++) {
            List<Cell> row = new ArrayList<>();
            for (String head : block.stubHeads()) {
                row.add(stubHead(wording.header(head), level, depth));
            }
            for (int c = 0; c < block.columns().size(); c++) {
                row.add(headerCell(block.columns(), c, level, depth));
            }
            rows.add(row);
        }
        return rows;
    }

    private Cell stubHead(String head, int level, int depth) {
        if (level == 0) {
            return Cell.words(head).spanning(1, style == HeaderStyle.MERGED ? depth : 1);
        }
        return switch (style) {
            case MERGED -> Cell.covered("");
            case REPEATED -> Cell.words(head);
            case FIRST_ONLY -> Cell.EMPTY;
        };
    }

    private Cell headerCell(List<Block.Column> columns, int column, int level, int depth) {
        List<String> path = columns.get(column).path();
        if (level >= path.size()) {
            return style == HeaderStyle.MERGED ? Cell.covered("") : Cell.EMPTY;
        }
        boolean last = level == path.size() - 1;
        String text = wording.header(path.get(level));
        if (last) {
            return Cell.words(text).spanning(1, style == HeaderStyle.MERGED ? depth - level : 1);
        }
        boolean first = column == 0 || !samePath(columns.get(column - 1).path(), path, level);
        return switch (style) {
            case REPEATED -> Cell.words(text);
            case FIRST_ONLY -> first ? Cell.words(text) : Cell.EMPTY;
            case MERGED -> first ? Cell.words(text).spanning(run(columns, column, level), 1) : Cell.covered("");
        };
    }

    private static int run(List<Block.Column> columns, int from, int level) {
        int to = from + 1;
        while (to < columns.size()
                && samePath(columns.get(to).path(), columns.get(from).path(), level)) {
            to++;
        }
        return to - from;
    }

    private static boolean samePath(List<String> one, List<String> other, int level) {
        return one.size() > level + 1 && one.subList(0, level + 1).equals(other.subList(0, level + 1));
    }
}
