package quarterdeck.spark.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Writes expressions, each in brackets where it is more than a name, so that no precedence is relied on. */
final class Expressions {
    private static final Map<String, String> COMPARISONS = Map.of(
            "COMPARE_EQUAL", "=",
            "COMPARE_NOTEQUAL", "<>",
            "COMPARE_LESSTHAN", "<",
            "COMPARE_GREATERTHAN", ">",
            "COMPARE_LESSTHANOREQUALTO", "<=",
            "COMPARE_GREATERTHANOREQUALTO", ">=",
            "COMPARE_NOT_DISTINCT_FROM", "<=>");

    private final Queries queries;
    private final Supplier<Map<String, List<String>>> rows;
    private final Calls calls;
    private final Windows windows = new Windows(this);

    /** Those of a clause that knows of no rows and no groups. */
    Expressions(Queries queries) {
        this(queries, Map::of, false);
    }

    /**
     * @param rows columns by relation, whose name stands for a whole row where no column is named
     * @param isByKeys whether rows are grouped by keys
     */
    Expressions(Queries queries, Supplier<Map<String, List<String>>> rows, boolean isByKeys) {
        this.queries = queries;
        this.rows = rows;
        this.calls = new Calls(this, new Aggregates(this, isByKeys));
    }

    String of(JsonNode node) {
        return switch (node.path("class").asText()) {
            case "COLUMN_REF" -> column(node);
            case "CONSTANT" -> constant(node.path("literal"));
            case "FUNCTION" -> calls.of(node);
            case "WINDOW" -> windows.of(node);
            case "COMPARISON" -> comparison(node);
            case "CONJUNCTION" -> conjunction(node);
            case "OPERATOR" -> operator(node);
            case "BETWEEN" ->
                "(" + of(node.path("input")) + " between " + of(node.path("lower")) + " and " + of(node.path("upper"))
                        + ")";
            case "CASE" -> cases(node);
            case "CAST" -> cast(node);
            case "SUBQUERY" -> subquery(node);
            case "LAMBDA" -> of(node.path("lhs")) + " -> " + of(node.path("expr"));
            default -> throw new NotInDialect("the expression " + node.path("class"));
        };
    }

    List<String> all(List<JsonNode> nodes) {
        return nodes.stream().map(this::of).toList();
    }

    /** What rows are ordered by; nulls come last unless it is said otherwise, ascending or not. */
    String orders(JsonNode orders) {
        return Syntax.list(orders).stream()
                .map(order -> of(order.path("expression"))
                        + (order.path("type").asText().equals("DESCENDING") ? " desc" : "")
                        + (order.path("null_order").asText().equals("NULLS FIRST") ? " nulls first" : " nulls last"))
                .collect(Collectors.joining(", "));
    }

    private String column(JsonNode column) {
        List<String> names = Syntax.names(column);
        List<String> row = names.size() == 1 ? rows.get().get(names.get(0)) : null;
        return row == null
                ? Spelling.names(names)
                : row.stream()
                        .map(field -> Spelling.text(field) + ", " + Spelling.names(List.of(names.get(0), field)))
                        .collect(Collectors.joining(", ", "named_struct(", ")"));
    }

    private static String constant(JsonNode literal) {
        String text = literal.path("text").asText();
        return switch (literal.path("kind").asText()) {
            case "INTEGER" -> text.startsWith("-") ? "(" + text + ")" : text;
            case "NUMERIC" -> text.contains("e") || text.contains("E") ? text + "D" : text;
            case "STRING" -> Spelling.text(text);
            case "BOOLEAN" -> text;
            case "NULL_LITERAL" -> "null";
            default -> throw new NotInDialect("the constant " + literal);
        };
    }

    private String comparison(JsonNode node) {
        String left = of(node.path("left"));
        String right = of(node.path("right"));
        String type = node.path("type").asText();
        if (type.equals("COMPARE_DISTINCT_FROM")) {
            return "(not (" + left + " <=> " + right + "))";
        }
        return "(" + left + " " + known(COMPARISONS, type) + " " + right + ")";
    }

    private String conjunction(JsonNode node) {
        String word = node.path("type").asText().equals("CONJUNCTION_AND") ? " and " : " or ";
        return "(" + String.join(word, all(Syntax.list(node.path("children")))) + ")";
    }

    private String operator(JsonNode node) {
        List<String> children = all(Syntax.list(node.path("children")));
        String first = children.isEmpty() ? "" : children.get(0);
        return switch (node.path("type").asText()) {
            case "OPERATOR_NOT" -> "(not " + first + ")";
            case "OPERATOR_IS_NULL" -> "(" + first + " is null)";
            case "OPERATOR_IS_NOT_NULL" -> "(" + first + " is not null)";
            case "OPERATOR_COALESCE" -> "coalesce(" + String.join(", ", children) + ")";
            case "OPERATOR_NULLIF" -> "nullif(" + String.join(", ", children) + ")";
            case "COMPARE_IN" -> "(" + first + " in (" + String.join(", ", children.subList(1, children.size())) + "))";
            case "COMPARE_NOT_IN" ->
                "(" + first + " not in (" + String.join(", ", children.subList(1, children.size())) + "))";
            // counted from 1 by both; null beyond the end in DuckDB, an error by element_at
            case "ARRAY_EXTRACT" -> "try_element_at(" + first + ", cast(" + children.get(1) + " as int))";
            case "STRUCT_EXTRACT" -> "(" + first + ")." + field(node);
            case "ARRAY_CONSTRUCTOR" -> "array(" + String.join(", ", children) + ")";
            default -> throw new NotInDialect("the operator " + node.path("type"));
        };
    }

    private static String field(JsonNode extract) {
        return Spelling.name(
                extract.path("children").path(1).path("literal").path("text").asText());
    }

    private String cases(JsonNode node) {
        StringBuilder written = new StringBuilder("(case");
        for (JsonNode check : node.path("case_checks")) {
            written.append(" when ")
                    .append(of(check.path("when_expr")))
                    .append(" then ")
                    .append(of(check.path("then_expr")));
        }
        if (node.has("else_expr")) {
            written.append(" else ").append(of(node.path("else_expr")));
        }
        return written.append(" end)").toString();
    }

    private String cast(JsonNode node) {
        String value = of(node.path("child"));
        String type =
                Spelling.type(node.path("type_expr").isMissingNode() ? node.path("cast_type") : node.path("type_expr"));
        String word = node.path("try_cast").asBoolean() ? "try_cast(" : "cast(";
        if (type.equals("string")) {
            return Calls.text(value);
        }
        return word + (type.startsWith("decimal(") ? ofDoubles(value, type) : value) + " as " + type + ")";
    }

    /** Doubles become decimals as in DuckDB, to the last digit. */
    private static String ofDoubles(String value, String type) {
        String scale = type.substring(type.indexOf(',') + 1, type.length() - 1);
        return DuckDbFunctions.DECIMAL + "(" + value + ", " + scale + ")";
    }

    private String subquery(JsonNode node) {
        JsonNode query = node.path("subquery").path("node");
        switch (node.path("subquery_type").asText()) {
            case "SCALAR" -> {
                return "(" + queries.write(query) + ")";
            }
            case "EXISTS" -> {
                return "(exists (" + queries.write(query) + "))";
            }
            case "NOT_EXISTS" -> {
                return "(not exists (" + queries.write(query) + "))";
            }
            case "ANY" -> {
                JsonNode sought = node.path("child");
                return Syntax.isFunction(sought, "row")
                        ? rowAmong(sought, query)
                        : "(" + of(sought) + " in (" + queries.write(query) + "))";
            }
            default -> throw new NotInDialect("the subquery " + node.path("subquery_type"));
        }
    }

    /** DuckDB compares rows as values: a null in one equals a null in the other. */
    private String rowAmong(JsonNode sought, JsonNode query) {
        List<JsonNode> values = Syntax.arguments(sought);
        List<String> names = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        for (JsonNode value : values) {
            String name = "`__sought" + names.size() + "`";
            conditions.add("`__among`." + name + " <=> " + of(value));
            names.add(name);
        }
        return "(exists (select 1 from (" + queries.write(RowQuery.spread(query)) + ") as `__among`("
                + String.join(", ", names) + ") where " + String.join(" and ", conditions) + "))";
    }

    static String known(Map<String, String> words, String word) {
        String known = words.get(word);
        if (known == null) {
            throw new NotInDialect(word);
        }
        return known;
    }
}
