package quarterdeck.spark.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quarterdeck.warehouse.model.Macro;

/** Puts what a macro stands for in the place of its call, as macros have no types that a function of Spark would need. */
final class ScalarMacros {
    private static final Pattern DEFINITION = Pattern.compile(
            "create\\s+(?:or\\s+replace\\s+)?macro\\s+(\\w+)\\s*\\(([^)]*)\\)\\s+as\\s(.*)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Map<String, Definition> definitions = new HashMap<>();

    private record Definition(List<String> parameters, JsonNode body) {}

    ScalarMacros(List<Macro> macros, Connection duckdb) throws SQLException {
        for (Macro macro : macros) {
            if (Calls.isOfSpark(macro.name())) {
                continue;
            }
            Matcher matcher = DEFINITION.matcher(macro.sql());
            if (!matcher.find()) {
                throw new NotInDialect("the macro " + macro.name());
            }
            List<String> parameters = Arrays.stream(matcher.group(2).split(","))
                    .map(String::strip)
                    .toList();
            JsonNode body = Syntax.query("select " + matcher.group(3), duckdb)
                    .path("select_list")
                    .path(0);
            definitions.put(matcher.group(1), new Definition(parameters, body));
        }
    }

    /** A tree in which no macro is called. */
    JsonNode expand(JsonNode tree) {
        return rewrite(tree, Map.of());
    }

    private JsonNode rewrite(JsonNode node, Map<String, JsonNode> bound) {
        if (Syntax.is(node, "COLUMN_REF") && Syntax.names(node).size() == 1) {
            JsonNode value = bound.get(Syntax.names(node).get(0));
            return value == null ? node : value;
        }
        Definition macro = Syntax.is(node, "FUNCTION")
                ? definitions.get(node.path("function_name").asText())
                : null;
        if (macro != null) {
            return call(node, macro, bound);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(item -> copy.add(rewrite(item, bound)));
            return copy;
        } else if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), rewrite(field.getValue(), bound)));
            return copy;
        }
        return node;
    }

    private JsonNode call(JsonNode call, Definition macro, Map<String, JsonNode> bound) {
        List<JsonNode> arguments = Syntax.arguments(call);
        if (arguments.size() != macro.parameters.size()) {
            throw new IllegalArgumentException(call.path("function_name").asText() + " takes " + macro.parameters);
        }
        Map<String, JsonNode> values = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            values.put(macro.parameters.get(i), rewrite(arguments.get(i), bound));
        }
        ObjectNode body = rewrite(macro.body, values).deepCopy();
        body.remove("alias");
        if (call.has("alias")) {
            body.set("alias", call.get("alias"));
        }
        return body;
    }
}
