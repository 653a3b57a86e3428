package quarterdeck.spark.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A join to the last row of a key that is not after a moment. Spark has no such join: each row is given the moment from
 * which the next one of its key holds, and is joined where it is not reached, which stays a join by the key.
 */
final class AsOf {
    private static final String NEXT = "`__next`";

    private final Expressions expressions;
    private final String name;
    private final String condition;
    private final List<String> keys = new ArrayList<>();
    private String moment = "";
    private String since = "";

    AsOf(JsonNode join, Expressions expressions) {
        this.expressions = expressions;
        this.name = Spelling.name(Relations.aliasOf(join.path("right")));
        this.condition = expressions.of(join.path("condition"));
        for (JsonNode part : join.path("condition").path("children")) {
            take(part);
        }
        if (since.isEmpty()) {
            throw unknown();
        }
    }

    private void take(JsonNode part) {
        switch (part.path("type").asText()) {
            case "COMPARE_EQUAL" -> keys.add(expressions.of(part.path("right")));
            case "COMPARE_GREATERTHANOREQUALTO" -> {
                if (!since.isEmpty()) {
                    throw unknown();
                }
                moment = expressions.of(part.path("left"));
                since = expressions.of(part.path("right"));
            }
            default -> throw unknown();
        }
    }

    private static NotInDialect unknown() {
        return new NotInDialect("an asof join but by equalities and one >= of the right side");
    }

    String write(String left, String right, String kind) {
        return left + " " + kind + " join (select *, lead(" + since + ") over (partition by " + String.join(", ", keys)
                + " order by " + since + ") as " + NEXT + " from " + right + ") as " + name + " on " + condition
                + " and (" + name + "." + NEXT + " is null or " + moment + " < " + name + "." + NEXT + ")";
    }
}
