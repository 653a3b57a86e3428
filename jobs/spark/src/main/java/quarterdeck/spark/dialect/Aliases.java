package quarterdeck.spark.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What names of a select list stand for, where Spark does not let a window function use them: columns come before. */
final class Aliases {
    private final Map<String, JsonNode> expressions = new HashMap<>();

    private Aliases() {}

    static Aliases of(JsonNode query, Relations relations) {
        Aliases aliases = new Aliases();
        for (JsonNode item : query.path("select_list")) {
            if (item.has("alias") && !Syntax.is(item, "STAR")) {
                aliases.expressions.put(item.path("alias").asText(), item);
            }
        }
        for (List<String> columns : relations.in(query.path("from_table")).values()) {
            aliases.expressions.keySet().removeAll(columns);
        }
        return aliases;
    }

    JsonNode replacedIn(JsonNode node) {
        if (Syntax.is(node, "COLUMN_REF") && Syntax.names(node).size() == 1) {
            return expressions.getOrDefault(Syntax.names(node).get(0), node);
        } else if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(item -> copy.add(replacedIn(item)));
            return copy;
        } else if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), replacedIn(field.getValue())));
            return copy;
        }
        return node;
    }
}
