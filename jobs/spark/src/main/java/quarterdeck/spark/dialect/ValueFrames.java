package quarterdeck.spark.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A select list whose counts of rows up to a distance that each row says for itself are taken out. Spark's frames have
 * one distance for all: the values of a partition are gathered, and each row looks among them for its own bound. Each count is a layer of its own below the select, so that what was gathered is dropped before the rows are
 * sorted or sent on.
 */
final class ValueFrames {
    private static final String VALUES = "`__values`";

    private final List<JsonNode> items = new ArrayList<>();
    private final List<JsonNode> windows = new ArrayList<>();

    private ValueFrames() {}

    static ValueFrames of(List<JsonNode> selectList) {
        ValueFrames frames = new ValueFrames();
        selectList.forEach(item -> frames.items.add(frames.without(item)));
        return frames;
    }

    static boolean reachesByValue(JsonNode window) {
        return isOfRow(window.path("start_expr")) || isOfRow(window.path("end_expr"));
    }

    private static boolean isOfRow(JsonNode distance) {
        return !distance.isMissingNode() && !Syntax.is(distance, "CONSTANT");
    }

    List<JsonNode> items() {
        return items;
    }

    boolean isEmpty() {
        return windows.isEmpty();
    }

    /** The columns that the layers add, which no star of the select means. */
    List<String> columns() {
        return IntStream.range(0, windows.size())
                .mapToObj(place -> Spelling.name(column(place)))
                .toList();
    }

    /**
     * What is selected from, with the counts as columns.
     *
     * @param relation one relation under its alias, with what filters its rows
     */
    String layers(String relation, String alias, Expressions expressions) {
        String layer = relation;
        for (int place = 0; place < windows.size(); place++) {
            layer = layer(windows.get(place), place, layer, alias.isEmpty() ? "" : " as " + alias, expressions);
        }
        return layer;
    }

    private static String column(int place) {
        return "__reached" + place;
    }

    private static String layer(JsonNode window, int place, String relation, String alias, Expressions expressions) {
        JsonNode order = window.path("orders").path(0);
        boolean descending = order.path("type").asText().equals("DESCENDING");
        boolean preceding = window.path("end").asText().equals("EXPR_PRECEDING_RANGE");
        String value = expressions.of(order.path("expression"));
        String partition = window.has("partitions")
                ? expressions.all(Syntax.list(window.path("partitions"))).stream()
                        .collect(Collectors.joining(", ", "partition by ", " "))
                : "";
        return "(select * except (" + VALUES + "), coalesce(" + DuckDbFunctions.REACHED + "(" + VALUES + ", " + value
                + (descending == preceding ? " + " : " - ") + expressions.of(window.path("end_expr")) + ", "
                + descending + "), 0) as " + Spelling.name(column(place)) + " from (select *, "
                + DuckDbFunctions.GATHERED + "(" + DuckDbFunctions.KEY + "(" + value + ")) over (" + partition
                + "rows between unbounded preceding and unbounded following) as " + VALUES + " from " + relation + ")"
                + alias + ")" + alias;
    }

    private JsonNode without(JsonNode node) {
        if (Syntax.is(node, "SUBQUERY")) {
            return node;
        }
        if (Syntax.is(node, "WINDOW") && reachesByValue(node)) {
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

    private JsonNode takenOut(JsonNode window) {
        if (!window.path("function_name").asText().startsWith("count")
                || !window.path("start").asText().equals("UNBOUNDED_PRECEDING")
                || window.path("orders").size() != 1) {
            throw new NotInDialect("a frame whose bound differs from row to row, but for a count from the first row");
        }
        ObjectNode column = JsonNodeFactory.instance.objectNode();
        column.put("class", "COLUMN_REF");
        column.putArray("column_names").add(column(windows.size()));
        column.put("alias", window.path("alias").asText());
        if (!window.has("alias")) {
            column.remove("alias");
        }
        windows.add(window);
        return column;
    }
}
