package quarterdeck.reading.synthetic;

import java.util.List;

/** Rows of cells under a name. */
public record Sheet(String name, boolean hidden, List<List<Cell>> rows) {

    /** The sheet as text, cells between bars, for people. */
    public String drawing() {
        StringBuilder drawing = new StringBuilder();
        if (!name.isEmpty()) {
            drawing.append("== ").append(name).append(hidden ? " (hidden)\n" : "\n");
        }
        for (List<Cell> row : rows) {
            for (Cell cell : row) {
                drawing.append(
                                cell.covered()
                                        ? "<"
                                        : "·".repeat(cell.indent())
                                                + cell.text().replace("\n", "↵"))
                        .append('|');
            }
            drawing.append('\n');
        }
        return drawing.toString();
    }
}
