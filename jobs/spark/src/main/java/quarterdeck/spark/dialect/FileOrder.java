package quarterdeck.spark.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which rows of a table lie in one file: those that agree in the first columns of its order. */
final class FileOrder {
    /** One has too few values for all files to get some; more would tear apart what is asked for together. */
    private static final int COLUMNS = 2;

    private FileOrder() {}

    /** What comes before the order itself. */
    static String words(JsonNode orders, Expressions expressions) {
        List<String> columns = Syntax.list(orders).stream()
                .limit(COLUMNS)
                .flatMap(order -> column(order.path("expression")).stream())
                .map(expressions::of)
                .distinct()
                .toList();
        return columns.isEmpty()
                ? " order by "
                : columns.stream().collect(Collectors.joining(", ", " distribute by ", " sort by "));
    }

    /** The first column that an expression names. */
    private static Optional<JsonNode> column(JsonNode node) {
        if (Syntax.is(node, "COLUMN_REF")) {
            return Optional.of(node);
        }
        for (JsonNode child : node) {
            Optional<JsonNode> column = column(child);
            if (column.isPresent()) {
                return column;
            }
        }
        return Optional.empty();
    }
}
