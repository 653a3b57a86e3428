package quarterdeck.reading.document;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A grid of cells whose rows are streamed; it may be a whole sheet, with titles and notes among its rows. */
public non-sealed interface Table extends Block {

    /** The table's number in the document, from 1. */
    int ordinal();

    /** The sheet's name; empty where the format has none. */
    String name();

    /** The caption that belongs to the table by the format's own word; empty where there is none. */
    String caption();

    /** Whether the format hides the table (a hidden sheet). */
    boolean hidden();

    /** The next row, or null at the end. */
    @Nullable
    Row next() throws IOException;

    /** The place of a cell: row as {@link Row#number()} gives it, column counted from 0. */
    Place place(int row, int column);
}
