package quarterdeck.reading.table;

/** What the cells of one row were taken for. */
@FunctionalInterface
public interface CellRoles {

    /** The role of a cell; the column is counted from 0. */
    CellRole of(int column);
}
