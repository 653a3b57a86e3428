package quarterdeck.reading.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;

/** A table of a page or a text, small enough to be held whole. */
public final class HeldTable implements Table {

    private final int ordinal;
    private final String caption;
    private final List<? extends Row> rows;
    private int given;

    public HeldTable(int ordinal, String caption, List<? extends Row> rows) {
        this.ordinal = ordinal;
        this.caption = caption;
        this.rows = List.copyOf(rows);
    }

    @Override
    public int ordinal() {
        return ordinal;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public String caption() {
        return caption;
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public @Nullable Row next() {
        return given < rows.size() ? rows.get(given++) : null;
    }

    @Override
    public Place place(int row, int column) {
        return new Place.TableCell(ordinal, row, column + 1);
    }
}
