package quarterdeck.spark.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes window functions. */
final class Windows {
    private static final Set<String> UNFRAMED =
            Set.of("row_number", "rank", "dense_rank", "percent_rank", "ntile", "lead", "lag");

    private final Expressions expressions;

    Windows(Expressions expressions) {
        this.expressions = expressions;
    }

    String of(JsonNode window) {
        String name = window.path("function_name").asText();
        if (name.equals("row_number") && !window.has("partitions") && !window.has("orders")) {
            // a number that no other row has, without bringing all rows together
            return "monotonically_increasing_id()";
        }
        if (ValueFrames.reachesByValue(window)) {
            throw new NotInDialect("a frame whose bound differs from row to row, but in a select list");
        }
        if (name.equals("string_agg")) {
            List<String> arguments = expressions.all(Syntax.arguments(window));
            return "array_join(collect_list(" + arguments.get(0) + ")" + over(window, name) + ", " + arguments.get(1)
                    + ")";
        }
        return call(window, name) + over(window, name);
    }

    private String call(JsonNode window, String name) {
        List<String> arguments = new ArrayList<>(expressions.all(Syntax.arguments(window)));
        if (window.path("distinct").asBoolean()) {
            throw new NotInDialect("distinct values over a window");
        }
        if (window.has("filter_expr")) {
            // no FILTER over windows in Spark
            String value = arguments.isEmpty() ? "1" : arguments.get(0);
            String kept = "case when " + expressions.of(window.path("filter_expr")) + " then " + value + " end";
            arguments = new ArrayList<>(arguments);
            if (arguments.isEmpty()) {
                arguments.add(kept);
            } else {
                arguments.set(0, kept);
            }
        }
        String written = UNFRAMED.contains(name)
                ? name + "(" + String.join(", ", arguments) + ")"
                : Aggregates.plain(name, arguments);
        return written + (window.path("ignore_nulls").asBoolean() ? " ignore nulls" : "");
    }

    private String over(JsonNode window, String name) {
        List<String> parts = new ArrayList<>();
        if (window.has("partitions")) {
            parts.add("partition by " + String.join(", ", expressions.all(Syntax.list(window.path("partitions")))));
        }
        if (window.has("orders")) {
            parts.add("order by " + expressions.orders(window.path("orders")));
        }
        String frame = UNFRAMED.contains(name) ? "" : frame(window);
        if (!frame.isEmpty()) {
            parts.add(frame);
        }
        return " over (" + String.join(" ", parts) + ")";
    }

    private String frame(JsonNode window) {
        String start = window.path("start").asText();
        String end = window.path("end").asText();
        if (start.equals("UNBOUNDED_PRECEDING") && end.equals("CURRENT_ROW_RANGE")) {
            return ""; // what both have where nothing is said
        }
        boolean byRange = start.endsWith("RANGE") || end.endsWith("RANGE");
        return (byRange ? "range" : "rows") + " between " + bound(start, window.path("start_expr")) + " and "
                + bound(end, window.path("end_expr"));
    }

    private String bound(String kind, JsonNode distance) {
        return switch (kind) {
            case "UNBOUNDED_PRECEDING" -> "unbounded preceding";
            case "UNBOUNDED_FOLLOWING" -> "unbounded following";
            case "CURRENT_ROW_RANGE", "CURRENT_ROW_ROWS" -> "current row";
            case "EXPR_PRECEDING_RANGE", "EXPR_PRECEDING_ROWS" -> expressions.of(distance) + " preceding";
            case "EXPR_FOLLOWING_RANGE", "EXPR_FOLLOWING_ROWS" -> expressions.of(distance) + " following";
            default -> throw new NotInDialect("the bound " + kind);
        };
    }
}
