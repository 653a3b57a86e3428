package quarterdeck.reading.table;

import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;

/**
 * Is told what the table reader takes the parts of a table for, while it reads them. What became of the numbers it
 * learns from the findings, by their places.
 */
public interface TableObserver {

    /** Looks away. */
    TableObserver NONE = new TableObserver() {};

    /** A block of cells with one header begins; its rows follow. */
    default void block(Table table, BlockLayout layout) {}

    /** A row that is not blank was read; row and roles are to be looked at before this method returns. */
    default void row(Table table, Row row, CellRoles roles) {}
}
