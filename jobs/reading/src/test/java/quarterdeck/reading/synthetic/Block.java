package quarterdeck.reading.synthetic;

import java.util.List;

/**
 * A table as its author thinks of it: what stands above, the header path over each column, the lines, what stands
 * below.
 *
 * @param titles rows of one text each, above the header
 * @param stubHeads what is printed over the columns of labels
 * @param context coordinates that titles give to every number
 */
record Block(
        List<String> titles,
        List<String> stubHeads,
        List<Column> columns,
        List<Line> lines,
        List<String> notes,
        Spot context) {

    /**
     * A column of numbers.
     *
     * @param path header words from the top level down
     */
    record Column(List<String> path, Spot spot) {
        static Column of(Spot spot, String... path) {
            return new Column(List.of(path), spot);
        }

        Column under(String parent) {
            List<String> longer = new java.util.ArrayList<>(path);
            longer.add(0, parent);
            return new Column(longer, spot);
        }
    }

    /**
     * A row.
     *
     * @param stubs the words in the columns of labels
     * @param indent levels the first of them is indented by
     * @param heading whether it only heads the lines below it
     */
    record Line(List<String> stubs, int indent, Spot spot, boolean heading) {
        static Line of(Spot spot, String... stubs) {
            return new Line(List.of(stubs), 0, spot, false);
        }

        static Line heading(String... stubs) {
            return new Line(List.of(stubs), 0, Spot.NOWHERE, true);
        }

        Line indented(int levels) {
            return new Line(stubs, levels, spot, heading);
        }
    }

    Block withLines(List<Line> other) {
        return new Block(titles, stubHeads, columns, other, notes, context);
    }

    Block withTitles(List<String> other) {
        return new Block(other, stubHeads, columns, lines, notes, context);
    }

    Block withNotes(List<String> other) {
        return new Block(titles, stubHeads, columns, lines, other, context);
    }
}
