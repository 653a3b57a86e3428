package quarterdeck.spark.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables of a WITH clause that are used more than once and take work to make. DuckDB makes such a table once; Spark
 * plans and makes it again wherever it is used, and what it is made from as often again. They become tables of their own.
 */
final class CommonTables {
    /** What takes work, by the {@code type} or {@code class} of its node, or by what a query has. */
    private static final Set<String> WORK =
            Set.of("JOIN", "WINDOW", "SUBQUERY", "SET_OPERATION_NODE", "DISTINCT_MODIFIER");

    private final String prefix;
    private final Map<String, JsonNode> definitions = new LinkedHashMap<>();
    private final Map<String, JsonNode> made = new LinkedHashMap<>();
    private final JsonNode query;

    /**
     * @param prefix of the names of tables
     * @param query of the names in whose WITH clause none is defined again further in
     */
    CommonTables(String prefix, JsonNode query) {
        this.prefix = prefix;
        Map<String, JsonNode> tables = new LinkedHashMap<>();
        query.path("cte_map")
                .path("map")
                .forEach(table -> tables.put(table.path("key").asText(), table.path("value")));
        Map<String, Integer> uses = uses(query, tables);
        tables.forEach((name, table) -> {
            JsonNode own = table.path("query_node");
            boolean isMade = uses.getOrDefault(name, 0) > 1 && isWork(table);
            (isMade ? made : definitions).put(name, isMade ? completed(own) : renamed(own));
        });
        this.query = completed(query);
    }

    /** The queries of the tables to be made, in this order, by their names. */
    Map<String, JsonNode> made() {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        made.forEach((name, table) -> named.put(prefix + name, table));
        return named;
    }

    /** What is left of the query, which uses them. */
    JsonNode query() {
        return query;
    }

    /** How often each table would be made were none kept but those that take work. */
    private static Map<String, Integer> uses(JsonNode query, Map<String, JsonNode> tables) {
        Map<String, Integer> uses = new HashMap<>();
        count(withoutTables(query), 1, tables, uses);
        for (Map.Entry<String, JsonNode> table : lastFirst(tables)) {
            int times = uses.getOrDefault(table.getKey(), 0);
            if (times > 0) {
                count(table.getValue().path("query_node"), isWork(table.getValue()) ? 1 : times, tables, uses);
            }
        }
        return uses;
    }

    private static List<Map.Entry<String, JsonNode>> lastFirst(Map<String, JsonNode> tables) {
        List<Map.Entry<String, JsonNode>> entries = new ArrayList<>(tables.entrySet());
        Collections.reverse(entries);
        return entries;
    }

    private static void count(JsonNode node, int times, Map<String, JsonNode> tables, Map<String, Integer> uses) {
        String name = named(node);
        if (tables.containsKey(name)) {
            uses.merge(name, times, Integer::sum);
        }
        node.forEach(child -> count(child, times, tables, uses));
    }

    /** The name of a table without a schema; of all else an empty text. */
    private static String named(JsonNode node) {
        boolean isTable = node.path("type").asText().equals("BASE_TABLE") && !node.has("schema_name");
        return isTable ? node.path("table_name").asText() : "";
    }

    private static boolean isWork(JsonNode table) {
        return !table.path("materialized").asText().equals("CTE_MATERIALIZE_NEVER")
                && takesWork(table.path("query_node"));
    }

    private static boolean takesWork(JsonNode node) {
        if (WORK.contains(node.path("type").asText())
                || WORK.contains(node.path("class").asText())
                || !node.path("group_expressions").isEmpty()
                || node.path("aggregate_handling").asText().equals("FORCE_AGGREGATES")) {
            return true;
        }
        for (JsonNode child : node) {
            if (takesWork(child)) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode withoutTables(JsonNode query) {
        ObjectNode copy = query.deepCopy();
        copy.remove("cte_map");
        return copy;
    }

    /** A query with the new names of tables that are made, and a WITH clause of those before it that it uses and are not. */
    private JsonNode completed(JsonNode query) {
        ObjectNode complete = renamed(withoutTables(query)).deepCopy();
        Map<String, Integer> used = new HashMap<>();
        count(complete, 1, definitions, used);
        for (Map.Entry<String, JsonNode> table : lastFirst(definitions)) {
            if (used.containsKey(table.getKey())) {
                count(table.getValue(), 1, definitions, used);
            }
        }
        ArrayNode tables = complete.putObject("cte_map").putArray("map");
        definitions.forEach((name, table) -> {
            if (used.containsKey(name)) {
                tables.addObject().put("key", name).putObject("value").set("query_node", table);
            }
        });
        return complete;
    }

    private JsonNode renamed(JsonNode node) {
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(item -> copy.add(renamed(item)));
            return copy;
        } else if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), renamed(field.getValue())));
            String name = named(node);
            if (made.containsKey(name)) {
                copy.put("alias", Relations.aliasOf(node));
                copy.put("table_name", prefix + name);
            }
            return copy;
        }
        return node;
    }
}
