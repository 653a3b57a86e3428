package quarterdeck.server.flight;

import java.util.List;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A statement that a client asked for and may run.
 *
 * @param columns of its rows; none for a setting of the client, which is answered here and never reaches DuckDB
 * @param parameters of the statement in order
 * @param values what the parameters are bound to, none before they are
 */
record Asked(String sql, Schema columns, Schema parameters, List<@Nullable Object> values) {
    /** What a column takes with its metadata, and what any value takes besides its text, both rather more than less. */
    private static final int OF_A_COLUMN = 1000;

    private static final int OF_A_VALUE = 64;

    boolean isSetting() {
        return columns.getFields().isEmpty();
    }

    Asked with(List<@Nullable Object> bound) {
        return new Asked(sql, columns, parameters, bound);
    }

    /** About as many bytes as it takes to keep this. */
    long bytes() {
        long bytes = 2L * sql.length()
                + (long) OF_A_COLUMN
                        * (1
                                + columns.getFields().size()
                                + parameters.getFields().size());
        for (Object value : values) {
            bytes += OF_A_VALUE + (value instanceof String text ? 2L * text.length() : 0);
        }
        return bytes;
    }
}
