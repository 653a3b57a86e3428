package quarterdeck.spark.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A select list whose one {@code unnest}, wherever it stands in an expression, is taken out into a lateral view, as
 * Spark makes several rows of one nowhere else.
 */
final class Unnested {
    static final String NAME = "`__unnested`";

    private final List<JsonNode> items = new ArrayList<>();
    private @Nullable JsonNode list;

    private Unnested() {}

    static Unnested of(JsonNode selectList) {
        Unnested unnested = new Unnested();
        selectList.forEach(item -> unnested.items.add(unnested.without(item)));
        return unnested;
    }

    List<JsonNode> items() {
        return items;
    }

    boolean isEmpty() {
        return list == null;
    }

    String lateralView(Expressions expressions) {
        return list == null ? "" : " lateral view explode(" + expressions.of(list) + ") `__exploded` as " + NAME;
    }

    private JsonNode without(JsonNode node) {
        if (Syntax.is(node, "SUBQUERY")) {
            return node;
        }
        if (Syntax.isFunction(node, "unnest")) {
            return takenOut(node);
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(item -> copy.add(without(item)));
            return copy;
        } else if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), without(field.getValue())));
            return copy;
        }
        return node;
    }

    private JsonNode takenOut(JsonNode unnest) {
        if (list != null) {
            throw new NotInDialect("two unnest in one select list");
        }
        list = Syntax.arguments(unnest).get(0);
        ObjectNode column = JsonNodeFactory.instance.objectNode();
        column.put("class", "COLUMN_REF");
        column.putArray("column_names").add(NAME.replace("`", ""));
        column.put("alias", unnest.has("alias") ? unnest.path("alias").asText() : "unnest");
        return column;
    }
}
