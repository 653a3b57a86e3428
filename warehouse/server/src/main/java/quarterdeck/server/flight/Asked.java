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

    boolean isSetting() {
        return columns.getFields().isEmpty();
    }

    Asked with(List<@Nullable Object> bound) {
        return new Asked(sql, columns, parameters, bound);
    }
}
