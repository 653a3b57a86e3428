package quarterdeck.spark.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes aggregates: which rows they take, in which order. */
final class Aggregates {
    /** Those that are called the same in both, and what the others are called. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("count", "count"),
            Map.entry("count_star", "count"),
            Map.entry("sum", "sum"),
            Map.entry("min", "min"),
            Map.entry("max", "max"),
            Map.entry("avg", "avg"),
            Map.entry("median", "median"),
            Map.entry("quantile_cont", "percentile"),
            Map.entry("stddev_samp", "stddev_samp"),
            Map.entry("bool_or", "bool_or"),
            Map.entry("bool_and", "bool_and"),
            Map.entry("min_by", "min_by"),
            Map.entry("arg_min", "min_by"),
            Map.entry("max_by", "max_by"),
            Map.entry("arg_max", "max_by"),
            Map.entry("any_value", "any_value"),
            Map.entry("list", "collect_list"),
            Map.entry("string_agg", "listagg"));

    private static final Set<String> NULLS_SKIPPED = Set.of("min_by", "max_by", "any_value");

    private final Expressions expressions;
    private final boolean isByKeys;

    /** @param isByKeys whether there are groups by keys, and not one of all rows */
    Aggregates(Expressions expressions, boolean isByKeys) {
        this.expressions = expressions;
        this.isByKeys = isByKeys;
    }

    static boolean knows(String name) {
        return NAMES.containsKey(name);
    }

    /** A call without order, condition or distinction. */
    static String plain(String name, List<String> arguments) {
        String written = NAMES.get(name);
        if (written == null) {
            throw new NotInDialect("the aggregate " + name);
        }
        String first = arguments.isEmpty() ? "*" : arguments.get(0);
        return name.equals("avg")
                ? "avg(cast(" + first + " as double))"
                : written + "(" + (arguments.isEmpty() ? "*" : String.join(", ", arguments)) + ")";
    }

    String of(JsonNode call) {
        String name = call.path("function_name").asText();
        List<String> arguments = expressions.all(Syntax.arguments(call));
        List<String> conditions = new ArrayList<>();
        if (call.has("filter")) {
            conditions.add(expressions.of(call.path("filter")));
        }
        JsonNode orders = call.path("order_bys").path("orders");
        boolean distinct = call.path("distinct").asBoolean();
        if (name.equals("list") || name.equals("string_agg")) {
            return gathered(name, arguments, orders, distinct, filter(conditions));
        }
        if (distinct && isByKeys && name.equals("count") && arguments.size() == 1) {
            return counted(arguments.get(0), filter(conditions));
        }
        String written = NAMES.get(name);
        if (NULLS_SKIPPED.contains(written)) {
            conditions.add(arguments.get(0) + " is not null");
        }
        if (name.equals("any_value") && !orders.isEmpty()) {
            return ordered(arguments.get(0), orders) + filter(conditions);
        }
        if (!orders.isEmpty()) {
            throw new NotInDialect("an order in " + name);
        }
        return (distinct ? written + "(distinct " + String.join(", ", arguments) + ")" : plain(name, arguments))
                + filter(conditions);
    }

    private static String filter(List<String> conditions) {
        return conditions.isEmpty() ? "" : " filter (where " + String.join(" and ", conditions) + ")";
    }

    /**
     * Different values of a group, whose set is small. Where Spark counts them itself, it first makes every other aggregate
     * of the query by group and value, which is nearly by row.
     */
    private static String counted(String value, String filter) {
        return "cast(size(collect_set(" + value + ")" + filter + ") as bigint)";
    }

    /** The first value of an order. */
    private String ordered(String value, JsonNode orders) {
        if (orders.size() != 1) {
            throw new NotInDialect("any_value in an order of several");
        }
        boolean descending = orders.path(0).path("type").asText().equals("DESCENDING");
        return (descending ? "max_by(" : "min_by(") + value + ", "
                + expressions.of(orders.path(0).path("expression")) + ")";
    }

    /** Values in one list or text: Spark gathers in any order, so what orders them is gathered with them. */
    private String gathered(String name, List<String> arguments, JsonNode orders, boolean distinct, String filter) {
        String value = arguments.get(0);
        String list;
        if (distinct) {
            list = "array_sort(collect_set(" + value + ")" + filter + ")";
        } else if (orders.isEmpty()) {
            list = "collect_list(" + value + ")" + filter;
        } else {
            list = "transform(array_sort(collect_list(struct(" + keys(orders) + ", " + value + " as `__value`))"
                    + filter + "), `__item` -> `__item`.`__value`)";
        }
        // no value makes no text, where an empty list would make an empty one
        return name.equals("list") ? list : "nullif(array_join(" + list + ", " + arguments.get(1) + "), '')";
    }

    private String keys(JsonNode orders) {
        List<String> keys = new ArrayList<>();
        for (JsonNode order : orders) {
            if (order.path("type").asText().equals("DESCENDING")) {
                throw new NotInDialect("a descending order in an aggregate");
            }
            keys.add(expressions.of(order.path("expression")) + " as `__key" + keys.size() + "`");
        }
        return String.join(", ", keys);
    }
}
