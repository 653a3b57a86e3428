package quarterdeck.reading.document;

/**
 * One row of a table. A row may be reused by the table that yields it: read it before asking for the next one.
 *
 * <p>Columns are counted from 0 here; {@link Table#place} turns them into a place.
 */
public interface Row {

    /** The row's number in the table as a person counts it, from 1. */
    int number();

    /** How many columns the row has; columns beyond it are blank. */
    int size();

    /**
     * What the cell shows, with the format's own padding kept (indents carry meaning); empty for a blank cell and
     * beyond {@link #size}. A cell covered by a merged or spanning cell shows that cell's text. Numbers of
     * spreadsheets are exact decimals in plain notation, a percentage format is applied (0.057 shown as 5.7%), dates
     * are ISO.
     */
    String text(int column);

    /** Whether the cell is covered by another one that spans into it. */
    default boolean covered(int column) {
        return false;
    }

    /** The indent the format itself records (a spreadsheet's alignment), in steps; printed spaces are in the text. */
    default int indent(int column) {
        return 0;
    }

    /** Whether the format hides the row. */
    default boolean hidden() {
        return false;
    }
}
