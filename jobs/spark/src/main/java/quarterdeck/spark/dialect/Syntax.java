package quarterdeck.spark.dialect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Trees of statements as DuckDB's own parser makes them; parts that are empty or have their default are left out. */
final class Syntax {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Syntax() {}

    /**
     * The query node of a SELECT.
     *
     * @throws IllegalArgumentException with the parser's words where the text is no single SELECT
     */
    static JsonNode query(String select, Connection duckdb) throws SQLException {
        String parse = "select json_serialize_sql(?, skip_default := true, skip_empty := true, skip_null := true)";
        try (PreparedStatement statement = duckdb.prepareStatement(parse)) {
            statement.setString(1, select);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                JsonNode tree = json(row.getString(1));
                if (tree.path("error").asBoolean()) {
                    throw new IllegalArgumentException(
                            tree.path("error_message").asText());
                }
                return tree.path("statements").path(0).path("node");
            }
        }
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + text, e);
        }
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** What a function is called with, in order. */
    static List<JsonNode> arguments(JsonNode function) {
        List<JsonNode> arguments = new ArrayList<>();
        function.path("arguments")
                .forEach(argument -> arguments.add(argument.has("expression") ? argument.get("expression") : argument));
        return arguments;
    }

    static boolean is(JsonNode node, String kind) {
        return node.path("class").asText().equals(kind);
    }

    static boolean isFunction(JsonNode node, String name) {
        return is(node, "FUNCTION") && node.path("function_name").asText().equals(name);
    }

    /** The texts of the names of a column, outermost first. */
    static List<String> names(JsonNode column) {
        return list(column.path("column_names")).stream().map(JsonNode::asText).toList();
    }
}
