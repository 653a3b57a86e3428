package quarterdeck.spark.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes operators and scalar functions. */
final class Calls {
    /** Those that mean the same under another name or their own. */
    private static final Map<String, String> SAME = Map.ofEntries(
            same("abs"),
            same("concat_ws"),
            same("dayofyear"),
            same("greatest"),
            same("if"),
            same("last_day"),
            same("least"),
            same("length"),
            same("ln"),
            same("log10"),
            same("lower"),
            same("upper"),
            same("make_date"),
            same("md5"),
            same("month"),
            same("nullif"),
            same("power"),
            same("replace"),
            same("seasonal_adjustment"),
            same("sign"),
            same("split_part"),
            same("sqrt"),
            same("substr"),
            same("to_json"),
            same("trim"),
            same("year"),
            // a macro, but one that Spark has by a table of hashes
            Map.entry("absent_from", "array_except"),
            Map.entry("array_to_string", "array_join"),
            Map.entry("ends_with", "endswith"),
            Map.entry("error", "raise_error"),
            Map.entry("hash", "xxhash64"),
            Map.entry("len", "size"),
            Map.entry("list_contains", "array_contains"),
            Map.entry("list_filter", "filter"),
            Map.entry("list_min", "array_min"),
            Map.entry("list_transform", "transform"),
            Map.entry("list_value", "array"),
            Map.entry("row", "struct"),
            Map.entry("starts_with", "startswith"));

    private static final Map<String, String> INTERVALS =
            Map.of("to_days", "day", "to_months", "month", "to_years", "year");

    private final Expressions expressions;
    private final Aggregates aggregates;

    Calls(Expressions expressions, Aggregates aggregates) {
        this.expressions = expressions;
        this.aggregates = aggregates;
    }

    private static Map.Entry<String, String> same(String name) {
        return Map.entry(name, name);
    }

    static boolean isOfSpark(String name) {
        return SAME.containsKey(name);
    }

    /** The text that DuckDB makes of a value. */
    static String text(String value) {
        return DuckDbFunctions.TEXT + "(" + value + ")";
    }

    String of(JsonNode call) {
        String name = call.path("function_name").asText();
        if (Aggregates.knows(name)) {
            return aggregates.of(call);
        }
        List<JsonNode> nodes = Syntax.arguments(call);
        String unit = INTERVALS.get(name);
        if (unit != null) {
            return "interval '" + amount(nodes.get(0)) + "' " + unit;
        }
        List<String> arguments = expressions.all(nodes);
        if (call.path("is_operator").asBoolean()) {
            return operator(name, nodes, arguments);
        }
        String same = SAME.get(name);
        return same != null ? same + "(" + String.join(", ", arguments) + ")" : other(name, call, nodes, arguments);
    }

    private static String operator(String name, List<JsonNode> nodes, List<String> arguments) {
        if (arguments.size() == 1) {
            return "(" + name + arguments.get(0) + ")";
        }
        String left = arguments.get(0);
        String right = arguments.get(1);
        return switch (name) {
            case "+", "-", "*", "%" -> "(" + left + " " + name + " " + right + ")";
            case "/" -> divided(left, nodes.get(1), right);
            case "//" -> "(" + left + " div " + right + ")";
            case "||" -> "(" + text(left) + " || " + text(right) + ")";
            case "~~" -> "(" + left + " like " + right + ")";
            case "like_escape" -> "(" + left + " like " + right + " escape " + arguments.get(2) + ")";
            case "!~~" -> "(" + left + " not like " + right + ")";
            default -> throw new NotInDialect("the operator " + name);
        };
    }

    /** Of doubles, whatever is divided; by nought it is infinite or no number, where Spark has an error. */
    private static String divided(String left, JsonNode divisor, String right) {
        String dividend = "cast(" + left + " as double)";
        String by = "cast(" + right + " as double)";
        boolean isNought = divisor.path("literal").path("text").asText("0").matches("[-0.]*");
        return Syntax.is(divisor, "CONSTANT") && !isNought
                ? "(" + dividend + " / " + by + ")"
                : DuckDbFunctions.ofDoubles("divide") + "(" + dividend + ", " + by + ")";
    }

    private String other(String name, JsonNode call, List<JsonNode> nodes, List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.get(0);
        return switch (name) {
            case "ceil", "floor" -> DuckDbFunctions.ofDoubles(name) + "(cast(" + first + " as double))";
            case "round" ->
                DuckDbFunctions.ROUND + "(" + first + ", " + (arguments.size() == 1 ? "0" : arguments.get(1)) + ")";
            case "sha256" -> "sha2(" + first + ", 256)";
            case "struct_pack" -> structure(call, arguments);
            case "list_position" -> "nullif(array_position(" + first + ", " + arguments.get(1) + "), 0)";
            case "regexp_matches" -> "(" + first + " rlike " + arguments.get(1) + ")";
            case "regexp_extract" ->
                "regexp_extract(" + String.join(", ", arguments) + (arguments.size() == 2 ? ", 0)" : ")");
            case "regexp_replace" -> replacedEverywhere(nodes, arguments);
            case "string_split" -> "split(" + first + ", " + separator(nodes.get(1)) + ")";
            case "strftime" ->
                "date_format(" + first + ", " + Spelling.text(Spelling.dateFormat(literal(nodes.get(1)))) + ")";
            case "date_diff" -> between(literal(nodes.get(0)), arguments.get(1), arguments.get(2));
            case "date_trunc" -> truncated(literal(nodes.get(0)), arguments.get(1));
            case "generate_series" -> "sequence(" + String.join(", ", arguments) + ")";
            case "range" -> "filter(sequence(0, " + first + "), `__each` -> `__each` < " + first + ")";
            case "from_json" ->
                "from_json(" + first + ", " + Spelling.text(Spelling.structure(Syntax.json(literal(nodes.get(1)))))
                        + ")";
            default -> throw new NotInDialect("the function " + name);
        };
    }

    private static String structure(JsonNode call, List<String> values) {
        List<JsonNode> named = Syntax.list(call.path("arguments"));
        return IntStream.range(0, values.size())
                .mapToObj(i -> Spelling.text(named.get(i).path("name").asText()) + ", " + values.get(i))
                .collect(Collectors.joining(", ", "named_struct(", ")"));
    }

    private static String replacedEverywhere(List<JsonNode> nodes, List<String> arguments) {
        if (nodes.size() != 4 || !literal(nodes.get(3)).equals("g")) {
            throw new NotInDialect("regexp_replace but of every match");
        }
        return "regexp_replace(" + String.join(", ", arguments.subList(0, 3)) + ")";
    }

    /** What separates is a text in DuckDB and a pattern in Spark. */
    private static String separator(JsonNode separator) {
        return Spelling.text(Pattern.quote(literal(separator)));
    }

    /** How many ends of such parts lie between two days; whole months are another thing. */
    private static String between(String part, String from, String to) {
        return switch (part) {
            case "day" -> "cast(datediff(" + to + ", " + from + ") as bigint)";
            case "month" ->
                "cast((year(" + to + ") - year(" + from + ")) * 12 + month(" + to + ") - month(" + from
                        + ") as bigint)";
            case "year" -> "cast(year(" + to + ") - year(" + from + ") as bigint)";
            default -> throw new NotInDialect("a difference in " + part);
        };
    }

    private static String truncated(String part, String day) {
        return switch (part) {
            case "month", "quarter", "year" -> "trunc(" + day + ", '" + part + "')";
            default -> throw new NotInDialect("dates cut to " + part);
        };
    }

    private static String literal(JsonNode constant) {
        if (!Syntax.is(constant, "CONSTANT")) {
            throw new NotInDialect("what must be a constant: " + constant);
        }
        return constant.path("literal").path("text").asText();
    }

    /** The constant within the casts that the parser puts around the amount of an interval. */
    private static String amount(JsonNode node) {
        JsonNode inner = node;
        while (!Syntax.is(inner, "CONSTANT")) {
            if (Syntax.is(inner, "CAST")) {
                inner = inner.path("child");
            } else if (Syntax.isFunction(inner, "trunc")) {
                inner = Syntax.arguments(inner).get(0);
            } else {
                throw new NotInDialect("an interval that is no constant");
            }
        }
        return literal(inner);
    }
}
