package quarterdeck.nightly.lake;

import org.jspecify.annotations.Nullable;

/** The values of one record in the order of its dataset's columns. */
public final class Row {

    private final @Nullable Object[] values;

    Row(@Nullable Object[] values) {
        this.values = values;
    }

    /** The value of a column, by its {@link Dataset#index}. */
    public @Nullable Object value(int column) {
        return values[column];
    }

    int size() {
        return values.length;
    }
}
