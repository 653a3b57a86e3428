package quarterdeck.spark.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What the names in a FROM clause have as columns: needed where a star leaves out or replaces some of them. */
final class Relations {
    private final Function<String, List<String>> tables;
    private final Map<String, JsonNode> common;

    /** @param tables the columns of a table from outside, by its name */
    Relations(Function<String, List<String>> tables) {
        this(tables, Map.of());
    }

    private Relations(Function<String, List<String>> tables, Map<String, JsonNode> common) {
        this.tables = tables;
        this.common = common;
    }

    /** The same with what the WITH clause of a query defines. */
    Relations with(JsonNode query) {
        JsonNode defined = query.path("cte_map").path("map");
        if (defined.isEmpty()) {
            return this;
        }
        Map<String, JsonNode> all = new HashMap<>(common);
        defined.forEach(
                table -> all.put(table.path("key").asText(), table.path("value").path("query_node")));
        return new Relations(tables, all);
    }

    boolean isCommon(JsonNode table) {
        return !table.has("schema_name")
                && common.containsKey(table.path("table_name").asText());
    }

    /** The name by which Spark knows a table of the FROM clause. */
    String nameOf(JsonNode table) {
        String name = table.path("table_name").asText();
        return table.has("schema_name")
                ? Dialect.tableName(table.path("schema_name").asText() + '.' + name)
                : name;
    }

    /** The columns of every relation of a FROM clause, by the name it goes by there. */
    Map<String, List<String>> in(JsonNode from) {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        switch (from.path("type").asText()) {
            case "BASE_TABLE" -> columns.put(aliasOf(from), ofTable(from));
            case "SUBQUERY" -> columns.put(aliasOf(from), ofSubquery(from));
            case "JOIN" -> {
                columns.putAll(in(from.path("left")));
                columns.putAll(in(from.path("right")));
            }
            case "EMPTY" -> {}
            default -> throw new NotInDialect("the relation " + from.path("type"));
        }
        return columns;
    }

    /** The same for those whose name is no column of any, which thereby means a whole row. */
    Map<String, List<String>> rows(JsonNode from) {
        Map<String, List<String>> rows = new LinkedHashMap<>(in(from));
        List<String> columns = rows.values().stream().flatMap(List::stream).toList();
        rows.keySet().removeAll(columns);
        return rows;
    }

    static String aliasOf(JsonNode relation) {
        return relation.has("alias")
                ? relation.path("alias").asText()
                : relation.path("table_name").asText();
    }

    private List<String> ofTable(JsonNode table) {
        return isCommon(table)
                ? ofQuery(Objects.requireNonNull(
                        common.get(table.path("table_name").asText())))
                : tables.apply(nameOf(table));
    }

    private List<String> ofSubquery(JsonNode subquery) {
        JsonNode named = subquery.path("column_name_alias");
        return named.isEmpty()
                ? ofQuery(subquery.path("subquery").path("node"))
                : Syntax.list(named).stream().map(JsonNode::asText).toList();
    }

    /** The columns of what a query gives. */
    List<String> ofQuery(JsonNode query) {
        Relations inner = with(query);
        if (query.path("type").asText().equals("SET_OPERATION_NODE")) {
            return inner.ofQuery(query.path("children").path(0));
        }
        List<String> columns = new ArrayList<>();
        for (JsonNode item : query.path("select_list")) {
            if (Syntax.is(item, "STAR")) {
                columns.addAll(inner.starred(item, query.path("from_table")));
            } else {
                columns.add(outputName(item));
            }
        }
        return columns;
    }

    /** The columns a star stands for, those that are replaced among them. */
    List<String> starred(JsonNode star, JsonNode from) {
        Map<String, List<String>> relations = in(from);
        List<String> columns = new ArrayList<>();
        if (star.has("relation_name")) {
            columns.addAll(Objects.requireNonNull(
                    relations.get(star.path("relation_name").asText())));
        } else {
            relations.values().forEach(columns::addAll);
        }
        columns.removeAll(Syntax.list(star.path("exclude_list")).stream()
                .map(JsonNode::asText)
                .toList());
        return columns;
    }

    static String outputName(JsonNode item) {
        if (item.has("alias")) {
            return item.path("alias").asText();
        }
        List<String> names = Syntax.names(item);
        return names.isEmpty() ? "" : names.get(names.size() - 1);
    }
}
