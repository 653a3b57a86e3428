package quarterdeck.server.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Of every function that DuckDB has it is decided whether a remote statement may call it. */
class KnownFunctionsTest {
    /** Functions that may not be called, by what they do. */
    private static final Set<String> REFUSED = Set.of(
            // keep or tell a state of the process
            "current_connection_id",
            "current_query",
            "current_query_id",
            "current_setting",
            "current_transaction_id",
            "txid_current",
            "getvariable",
            "setseed",
            "currval",
            "nextval",
            "setval",
            "write_log",
            "get_block_size",
            "inet_client_addr",
            "inet_client_port",
            "inet_server_addr",
            "inet_server_port",
            "pg_conf_load_time",
            "pg_postmaster_start_time",
            "vector_type",
            "stats",
            // wait
            "sleep_ms",
            "pg_sleep",
            // take or give SQL as a text
            "json_serialize_plan",
            "json_serialize_sql",
            "json_deserialize_sql",
            // are DuckDB's own
            "__between",
            "__cast",
            "!__postfix",
            "bitstring_byte_comparable",
            "can_cast_implicitly",
            "combine",
            "combine_aggr",
            "create_sort_key",
            "decimal_average",
            "decimal_division",
            "finalize",
            "get_type",
            "hive_partition_component",
            "index_key",
            "invoke",
            "is_histogram_other_bin",
            "json_copy_strftime_if_date",
            "json_copy_strftime_if_timestamp",
            "make_type",
            "parse_duckdb_log_message",
            "remap_struct",
            "replace_type",
            "timetz_byte_comparable",
            "to_aggregate_state",
            "variant_bytes_to_variant",
            "variant_comparator",
            "variant_to_parquet_variant",
            "vertex_extract");

    /** What DuckDB calls itself, for storage and for COLLATE, and what geometries need, which no mart has. */
    private static final List<String> REFUSED_FAMILIES = List.of("__internal_", "collate_", "icu_collate_", "st_");

    @Test
    void aFunctionIsListedOrRefusedWithAReason() throws SQLException {
        Set<String> functions = new TreeSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select distinct function_name from duckdb_functions()"
                        + " where function_type in ('scalar', 'aggregate', 'macro', 'window')")) {
            while (rows.next()) {
                functions.add(rows.getString(1));
            }
        }
        Set<String> undecided = new TreeSet<>();
        for (String function : functions) {
            boolean isRefused =
                    REFUSED.contains(function) || REFUSED_FAMILIES.stream().anyMatch(function::startsWith);
            if (KnownFunctions.isAdmitted(function) == isRefused) {
                undecided.add(function);
            }
        }
        assertThat(undecided).isEmpty();
        assertThat(functions).containsAll(REFUSED);
        assertThat(KnownFunctions.isAdmitted("SUM")).isTrue();
        assertThat(KnownFunctions.isAdmitted("a_function_of_tomorrow")).isFalse();
    }
}
