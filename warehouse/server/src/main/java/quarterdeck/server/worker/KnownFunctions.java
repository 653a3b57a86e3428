package quarterdeck.server.worker;

import java.util.Locale;
import java.util.Set;
import quarterdeck.server.wire.Grants;

/** Which of DuckDB's functions a statement may call. Table functions are admitted by name, others refused by name. */
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

    /** What changes a state, tells about the process, waits, or takes SQL as a text. */
    static final Set<String> REFUSED = Set.of(
            "add_parquet_key",
            "current_query",
            "current_setting",
            "currval",
            "getenv",
            "getvariable",
            "json_execute_serialized_sql",
            "json_serialize_plan",
            "nextval",
            "query",
            "query_table",
            "read_blob",
            "read_text",
            "setseed",
            "setval",
            "sleep_ms",
            "stats",
            "vector_type",
            "write_log");

    private KnownFunctions() {}

    static boolean isTable(String name, Grants grants) {
        String folded = name.toLowerCase(Locale.ROOT);
        return TABLES_OF_ARGUMENTS.contains(folded) || (grants.everything() && TABLES_OF_CATALOG.contains(folded));
    }

    static boolean isRefused(String name) {
        return REFUSED.contains(name.toLowerCase(Locale.ROOT));
    }
}
