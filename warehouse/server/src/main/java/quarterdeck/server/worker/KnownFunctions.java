package quarterdeck.server.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import quarterdeck.server.wire.Grants;

/** Which of DuckDB's functions a statement may call, each by its name: what is new in another DuckDB is refused. */
final class KnownFunctions {

    /** Rows out of the arguments alone. */
    static final Set<String> TABLES_OF_ARGUMENTS =
            Set.of("range", "generate_series", "unnest", "json_each", "json_tree", "repeat", "repeat_row");

    /** Descriptions of what is published, for users who may read all of it. */
    static final Set<String> TABLES_OF_CATALOG = Set.of(
            "duckdb_columns",
            "duckdb_constraints",
            "duckdb_functions",
            "duckdb_keywords",
            "duckdb_schemas",
            "duckdb_tables",
            "duckdb_types",
            "duckdb_views",
            "pragma_version");

    /** Functions that give a value, operators among them. */
    private static final Set<String> VALUES = read("functions.txt");

    private KnownFunctions() {}

    static boolean isTable(String name, Grants grants) {
        String folded = name.toLowerCase(Locale.ROOT);
        return TABLES_OF_ARGUMENTS.contains(folded) || (grants.everything() && TABLES_OF_CATALOG.contains(folded));
    }

    /** Whether a function that gives a value may be called. */
    static boolean isAdmitted(String name) {
        return VALUES.contains(name.toLowerCase(Locale.ROOT));
    }

    private static Set<String> read(String resource) {
        try (InputStream in = Objects.requireNonNull(KnownFunctions.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
