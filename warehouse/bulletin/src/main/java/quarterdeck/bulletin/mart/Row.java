package quarterdeck.bulletin.mart;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row of an answer of the mart; columns are asked for by name, an unknown name is a fault of the caller. */
public final class Row {

    private final Map<String, Integer> columns;
    private final @Nullable Object[] values;

    Row(Map<String, Integer> columns, @Nullable Object[] values) {
        this.columns = columns;
        this.values = values;
    }

    private @Nullable Object value(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalArgumentException("no column " + column + " in " + columns.keySet());
        }
        return values[index];
    }

    public boolean has(String column) {
        return value(column) != null;
    }

    /** The text, empty where the value is null. */
    public String text(String column) {
        Object value = value(column);
        return value == null ? "" : value.toString();
    }

    /** The text of a column that not every table has. */
    public String textOr(String column, String otherwise) {
        return columns.containsKey(column) ? text(column) : otherwise;
    }

    /** The number, null where the value is. */
    public @Nullable Double number(String column) {
        Object value = value(column);
        return value == null ? null : ((Number) value).doubleValue();
    }

    /** The whole number, 0 where the value is null. */
    public long count(String column) {
        Object value = value(column);
        return value == null ? 0 : ((Number) value).longValue();
    }

    public boolean is(String column) {
        return Boolean.TRUE.equals(value(column));
    }
}
