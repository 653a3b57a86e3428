package quarterdeck.reading.document;

/** A table whose rows pass through something, and which is the same in all else. */
public abstract class SameTable implements Table {

    private final Table table;

    protected SameTable(Table table) {
        this.table = table;
    }

    protected final Table table() {
        return table;
    }

    @Override
    public final int ordinal() {
        return table.ordinal();
    }

    @Override
    public final String name() {
        return table.name();
    }

    @Override
    public final String caption() {
        return table.caption();
    }

    @Override
    public final boolean hidden() {
        return table.hidden();
    }

    @Override
    public final Place place(int row, int column) {
        return table.place(row, column);
    }
}
