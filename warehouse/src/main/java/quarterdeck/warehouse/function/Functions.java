package quarterdeck.warehouse.function;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBScalarFunctionBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The functions written in Java that models may call. Each takes one text and gives one text, JSON on both sides, is
 * null for null, and gives the same for the same; a model's SELECT says what goes in and its header what comes out.
 */
public final class Functions {
    private static final Map<String, UnaryOperator<String>> ALL = Map.of("seasonal_adjustment", SeasonalAdjustment::of);

    private Functions() {}

    /** What the functions are called by. */
    public static Set<String> names() {
        return ALL.keySet();
    }

    /** What a function gives for a text; null where nothing can be said. */
    public static @Nullable String apply(String name, String text) {
        return Objects.requireNonNull(ALL.get(name), name).apply(text);
    }

    /** Makes the functions known to the database of a connection. */
    public static void register(Connection connection) throws SQLException {
        for (Map.Entry<String, UnaryOperator<String>> function : ALL.entrySet()) {
            try (DuckDBScalarFunctionBuilder builder = DuckDBFunctions.scalarFunction()) {
                builder.withName(function.getKey())
                        .withParameter(String.class)
                        .withReturnType(String.class)
                        .withFunction((String text) -> function.getValue().apply(text))
                        .register(connection);
            }
        }
    }
}
