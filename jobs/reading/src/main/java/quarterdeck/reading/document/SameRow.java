package quarterdeck.reading.document;

/** A row that is another row in all but what a subclass changes. */
public abstract class SameRow implements Row {

    private final Row row;

    protected SameRow(Row row) {
        this.row = row;
    }

    @Override
    public int number() {
        return row.number();
    }

    @Override
    public int size() {
        return row.size();
    }

    @Override
    public String text(int column) {
        return row.text(column);
    }

    @Override
    public boolean covered(int column) {
        return row.covered(column);
    }

    @Override
    public int indent(int column) {
        return row.indent(column);
    }

    @Override
    public boolean hidden() {
        return row.hidden();
    }
}
