package quarterdeck.bench.marts;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compares the tables of a mart with those of the hand-written script, row by row, on all columns. */
public final class SameTables {

    private SameTables() {}

    /**
     * @return how many rows each table of the reference has
     * @throws IllegalStateException where a row or a column of one is missing in the other
     */
    public static Map<String, Long> check(Path mart, Path reference) throws SQLException {
        Map<String, Long> rows = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "attach '" + mart + "' as ours (read_only); attach '" + reference + "' as theirs (read_only)");
            for (String table : text(statement, """
                            select string_agg(table_name, ',' order by table_name) from duckdb_tables()
                            where database_name = 'theirs'
                            """).split(",")) {
                rows.put(table, compare(statement, table));
            }
        }
        return rows;
    }

    private static long compare(Statement statement, String table) throws SQLException {
        String columns = columns(statement, "theirs", table);
        if (!columns.equals(columns(statement, "ours", table))) {
            throw new IllegalStateException(table + " has other columns than the reference, which has " + columns);
        }
        String ours = "select " + columns + " from ours." + table;
        String theirs = "select " + columns + " from theirs." + table;
        String only = text(statement, "select count(*) from (" + ours + " except all " + theirs + ")");
        String missing = text(statement, "select count(*) from (" + theirs + " except all " + ours + ")");
        if (!only.equals("0") || !missing.equals("0")) {
            throw new IllegalStateException(
                    table + ": " + only + " rows are not in the reference, which has " + missing + " others");
        }
        return Long.parseLong(text(statement, "select count(*) from theirs." + table));
    }

    private static String columns(Statement statement, String database, String table) throws SQLException {
        return text(statement, """
                select string_agg(column_name, ', ' order by column_name) from duckdb_columns()
                where database_name = '%s' and table_name = '%s'
                """.formatted(database, table));
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
