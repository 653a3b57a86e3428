package quarterdeck.spark.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A query of one column of rows, {@code select (a, b) from …}, as a query of the columns that these are made of. */
final class RowQuery {
    private RowQuery() {}

    static JsonNode spread(JsonNode query) {
        JsonNode row = query.path("select_list").path(0);
        if (query.path("select_list").size() != 1 || !Syntax.isFunction(row, "row")) {
            throw new NotInDialect("a row among what is no query of rows");
        }
        ObjectNode spread = query.deepCopy();
        spread.putArray("select_list").addAll(Syntax.arguments(row));
        return spread;
    }
}
