package quarterdeck.spark.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes queries: WITH, SELECT, set operations, FROM and what orders them. */
final class Queries {
    /** What a qualified row is told by where a query has groups: Spark admits no aggregates in QUALIFY. */
    private static final String QUALIFIED = "`__qualified`";

    private final Relations relations;

    Queries(Relations relations) {
        this.relations = relations;
    }

    String write(JsonNode query) {
        return written(query, false);
    }

    /**
     * The query of a table that is kept. What its order brings together lies together in one of the files, in this order;
     * for an order over all files Spark would make the rows twice, the first time to find where to divide them.
     */
    String writeTable(JsonNode query) {
        return written(query, true);
    }

    private String written(JsonNode query, boolean isTable) {
        Queries inner = new Queries(relations.with(query));
        String with = Syntax.list(query.path("cte_map").path("map")).stream()
                .map(table -> Spelling.name(table.path("key").asText()) + " as ("
                        + inner.write(table.path("value").path("query_node")) + ")")
                .collect(Collectors.joining(", "));
        String body = query.path("type").asText().equals("SET_OPERATION_NODE")
                ? inner.setOperation(query)
                : inner.select(query);
        return (with.isEmpty() ? "" : "with " + with + " ") + body + inner.modifiers(query, isTable);
    }

    private String setOperation(JsonNode query) {
        List<JsonNode> children = Syntax.list(query.path("children"));
        // what DuckDB takes for granted its parser leaves out
        String all = query.path("setop_all").asBoolean(true) ? " all " : " ";
        String type = query.path("setop_type").asText();
        if (type.equals("UNION_BY_NAME")) {
            return unionByName(children, " union" + all);
        }
        return children.stream()
                .map(child -> "(" + write(child) + ")")
                .collect(Collectors.joining(" " + type.toLowerCase(java.util.Locale.ROOT) + all));
    }

    /** Columns that a part lacks are null there; their order is that of their first mention. */
    private String unionByName(List<JsonNode> children, String union) {
        Set<String> columns = new LinkedHashSet<>();
        children.forEach(child -> columns.addAll(relations.ofQuery(child)));
        return children.stream()
                .map(child -> {
                    List<String> own = relations.ofQuery(child);
                    return columns.stream()
                                    .map(column -> own.contains(column)
                                            ? Spelling.name(column)
                                            : "null as " + Spelling.name(column))
                                    .collect(Collectors.joining(", ", "select ", ""))
                            + " from (" + write(child) + ")";
                })
                .collect(Collectors.joining(union));
    }

    private String modifiers(JsonNode query, boolean isTable) {
        StringBuilder written = new StringBuilder();
        Expressions expressions = new Expressions(this);
        for (JsonNode modifier : query.path("modifiers")) {
            switch (modifier.path("type").asText()) {
                case "ORDER_MODIFIER" ->
                    written.append(
                                    isTable && query.path("modifiers").size() == 1
                                            ? FileOrder.words(modifier.path("orders"), expressions)
                                            : " order by ")
                            .append(expressions.orders(modifier.path("orders")));
                case "LIMIT_MODIFIER" -> written.append(" limit ").append(expressions.of(modifier.path("limit")));
                case "DISTINCT_MODIFIER" -> {}
                default -> throw new NotInDialect(modifier.path("type").asText());
            }
        }
        return written.toString();
    }

    private String select(JsonNode query) {
        JsonNode from = query.path("from_table");
        Unnested unnested = Unnested.of(query.path("select_list"));
        ValueFrames frames = ValueFrames.of(unnested.items());
        Expressions expressions = new Expressions(this, () -> relations.rows(from), isGrouped(query));
        List<String> items = new ArrayList<>();
        for (JsonNode item : frames.items()) {
            items.add(
                    Syntax.is(item, "STAR")
                            ? star(item, from, expressions, added(item, frames, unnested))
                            : item(item, expressions));
        }
        boolean wrapped = query.has("qualify") && isGrouped(query);
        if (wrapped) {
            items.add(expressions.of(Aliases.of(query, relations).replacedIn(query.path("qualify"))) + " as "
                    + QUALIFIED);
        }
        StringBuilder written = new StringBuilder("select ")
                .append(isDistinct(query) ? "distinct " : "")
                .append(String.join(", ", items));
        StringBuilder rows = new StringBuilder();
        if (!from.path("type").asText().equals("EMPTY")) {
            written.append(" from ");
            rows.append(from(from));
        }
        rows.append(unnested.lateralView(expressions));
        clause(rows, " where ", query.path("where_clause"), expressions);
        if (!frames.isEmpty()) {
            rows = new StringBuilder(layered(query, frames, rows.toString(), expressions));
        }
        written.append(rows);
        written.append(groups(query, expressions));
        clause(written, " having ", query.path("having"), expressions);
        if (wrapped) {
            return "select * except (" + QUALIFIED + ") from (" + written + ") where " + QUALIFIED;
        }
        clause(written, " qualify ", query.path("qualify"), expressions);
        return written.toString();
    }

    /** The columns of Spark's own that a star would stand for too. */
    private static List<String> added(JsonNode star, ValueFrames frames, Unnested unnested) {
        List<String> added = new ArrayList<>(frames.columns());
        if (!unnested.isEmpty() && !star.has("relation_name")) {
            added.add(Unnested.NAME);
        }
        return added;
    }

    private static String layered(JsonNode query, ValueFrames frames, String rows, Expressions expressions) {
        JsonNode from = query.path("from_table");
        if (isGrouped(query) || from.path("type").asText().equals("JOIN")) {
            throw new NotInDialect("a frame whose bound differs from row to row, but over the rows of one relation");
        }
        return frames.layers(rows, Spelling.name(Relations.aliasOf(from)), expressions);
    }

    private static void clause(StringBuilder written, String word, JsonNode condition, Expressions expressions) {
        if (!condition.isMissingNode()) {
            written.append(word).append(expressions.of(condition));
        }
    }

    private static boolean isDistinct(JsonNode query) {
        for (JsonNode modifier : query.path("modifiers")) {
            if (modifier.path("type").asText().equals("DISTINCT_MODIFIER")) {
                if (!modifier.path("distinct_on_targets").isEmpty()) {
                    throw new NotInDialect("distinct on");
                }
                return true;
            }
        }
        return false;
    }

    private static boolean isGrouped(JsonNode query) {
        return !query.path("group_expressions").isEmpty() || isGroupedByAll(query);
    }

    private static boolean isGroupedByAll(JsonNode query) {
        return query.path("aggregate_handling").asText().equals("FORCE_AGGREGATES");
    }

    private static String groups(JsonNode query, Expressions expressions) {
        List<String> keys = Syntax.list(query.path("group_expressions")).stream()
                .map(expressions::of)
                .toList();
        if (keys.isEmpty()) {
            return isGroupedByAll(query) ? " group by all" : "";
        }
        List<JsonNode> sets = Syntax.list(query.path("group_sets"));
        if (sets.size() <= 1) {
            return " group by " + String.join(", ", keys);
        }
        return sets.stream()
                .map(set -> Syntax.list(set).stream()
                        .map(place -> keys.get(place.asInt()))
                        .collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", ", " group by grouping sets (", ")"));
    }

    private static String item(JsonNode item, Expressions expressions) {
        String written = expressions.of(item);
        String name = Relations.outputName(item);
        boolean named = name.isEmpty() || (!item.has("alias") && written.endsWith(Spelling.name(name)));
        return named ? written : written + " as " + Spelling.name(name);
    }

    private String star(JsonNode star, JsonNode from, Expressions expressions, List<String> added) {
        String relation = star.path("relation_name").asText();
        String prefix = relation.isEmpty() ? "" : Spelling.name(relation) + ".";
        if (star.path("exclude_list").isEmpty() && star.path("replace_list").isEmpty()) {
            return prefix + "*" + (added.isEmpty() ? "" : " except (" + String.join(", ", added) + ")");
        }
        Map<String, JsonNode> replaced = new TreeMap<>();
        star.path("replace_list")
                .forEach(entry -> replaced.put(entry.path("key").asText(), entry.path("value")));
        return relations.starred(star, from).stream()
                .map(column -> {
                    JsonNode value = replaced.get(column);
                    return (value == null ? prefix + Spelling.name(column) : expressions.of(value)) + " as "
                            + Spelling.name(column);
                })
                .collect(Collectors.joining(", "));
    }

    private String from(JsonNode relation) {
        return switch (relation.path("type").asText()) {
            case "BASE_TABLE" -> aliased(Spelling.name(relations.nameOf(relation)), relation);
            case "SUBQUERY" -> aliased("(" + write(relation.path("subquery").path("node")) + ")", relation);
            case "EXPRESSION_LIST" -> values(relation);
            case "JOIN" -> join(relation);
            default -> throw new NotInDialect("the relation " + relation.path("type"));
        };
    }

    private static String aliased(String written, JsonNode relation) {
        String alias = relation.path("alias").asText();
        String columns = Syntax.list(relation.path("column_name_alias")).stream()
                .map(column -> Spelling.name(column.asText()))
                .collect(Collectors.joining(", "));
        return written
                + (alias.isEmpty() ? "" : " as " + Spelling.name(alias))
                + (columns.isEmpty() ? "" : "(" + columns + ")");
    }

    private String values(JsonNode relation) {
        Expressions expressions = new Expressions(this);
        return Syntax.list(relation.path("values")).stream()
                .map(row -> Syntax.list(row).stream().map(expressions::of).collect(Collectors.joining(", ", "(", ")")))
                .collect(Collectors.joining(", ", "(values ", ")"));
    }

    private String join(JsonNode join) {
        String left = from(join.path("left"));
        String right = from(join.path("right"));
        if (join.path("right").path("type").asText().equals("JOIN")) {
            right = "(" + right + ")";
        }
        String kind = join.path("join_type").asText().toLowerCase(java.util.Locale.ROOT);
        Expressions expressions = new Expressions(this);
        switch (join.path("ref_type").asText()) {
            case "REGULAR" -> {}
            case "CROSS" -> {
                return left + " cross join " + right;
            }
            case "ASOF" -> {
                return new AsOf(join, expressions).write(left, from(join.path("right")), kind);
            }
            default -> throw new NotInDialect("the join " + join.path("ref_type"));
        }
        String using = Syntax.list(join.path("using_columns")).stream()
                .map(column -> Spelling.name(column.asText()))
                .collect(Collectors.joining(", "));
        return left + " " + kind + " join " + right
                + (using.isEmpty() ? " on " + expressions.of(join.path("condition")) : " using (" + using + ")");
    }
}
