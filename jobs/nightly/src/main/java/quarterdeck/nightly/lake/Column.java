package quarterdeck.nightly.lake;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a dataset.
 *
 * @param value its value in a record
 * @param shared what of the record the value follows from: records with the very same object have the same value; null
 *     where each has its own
 * @param digits adds a decimal without making an object of it; null where there is no such way
 */
public record Column<R>(
        String name,
        ColumnType type,
        Function<R, @Nullable Object> value,
        @Nullable Function<R, Object> shared,
        @Nullable Digits<R> digits) {

    /** Adds the decimal of a record to those of its column. */
    @FunctionalInterface
    interface Digits<R> {
        /** Whether it could be added as it is; otherwise nothing was added. */
        boolean add(R item, DecimalValues to);
    }

    /** A column whose values nobody shares. */
    Column(String name, ColumnType type, Function<R, @Nullable Object> value) {
        this(name, type, value, null, null);
    }

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

    /** The same column, its values following from an object that records share. */
    Column<R> sharedBy(Function<R, Object> other) {
        return new Column<>(name, type, value, other, digits);
    }

    /** The same column of decimals, with a shorter way to add them. */
    Column<R> by(Digits<R> other) {
        return new Column<>(name, type, value, shared, other);
    }
}
