package quarterdeck.server.worker;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of what a mart publishes, folded to small letters.
 *
 * @param catalog the name of the database
 * @param relations schemas of each table and view
 * @param functions schemas of each table macro
 * @param scalars schemas of each macro that gives a value
 */
record Published(
        String catalog,
        Map<String, Set<String>> relations,
        Map<String, Set<String>> functions,
        Map<String, Set<String>> scalars) {

    static Published of(Connection mart) throws SQLException {
        String catalog;
        try (Statement statement = mart.createStatement();
                ResultSet row = statement.executeQuery("select current_catalog()")) {
            row.next();
            catalog = row.getString(1).toLowerCase(Locale.ROOT);
        }
        return new Published(
                catalog,
                names(
                        mart,
                        "select table_name, table_schema from information_schema.tables"
                                + " where table_catalog = current_catalog()"),
                macros(mart, "table_macro"),
                macros(mart, "macro"));
    }

    private static Map<String, Set<String>> macros(Connection mart, String type) throws SQLException {
        return names(
                mart,
                "select function_name, schema_name from duckdb_functions() where function_type = '" + type
                        + "' and database_name = current_catalog()");
    }

    private static Map<String, Set<String>> names(Connection mart, String sql) throws SQLException {
        Map<String, Set<String>> names = new HashMap<>();
        try (Statement statement = mart.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.computeIfAbsent(rows.getString(1).toLowerCase(Locale.ROOT), name -> new HashSet<>())
                        .add(rows.getString(2).toLowerCase(Locale.ROOT));
            }
        }
        return names;
    }
}
