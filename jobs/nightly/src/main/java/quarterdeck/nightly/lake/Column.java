package quarterdeck.nightly.lake;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a dataset.
 *
 * @param value its value in a record
 */
public record Column<R>(String name, ColumnType type, Function<R, @Nullable Object> value) {

    static <R> Column<R> text(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, ColumnType.TEXT, value);
    }

    static <R> Column<R> date(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, ColumnType.DATE, value);
    }

    static <R> Column<R> integer(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, ColumnType.INT, value);
    }

    static <R> Column<R> bigint(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, ColumnType.BIGINT, value);
    }

    static <R> Column<R> decimal(String name, Function<R, @Nullable Object> value) {
        return new Column<>(name, ColumnType.DECIMAL, value);
    }
}
