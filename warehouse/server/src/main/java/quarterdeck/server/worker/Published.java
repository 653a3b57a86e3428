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
 */
record Published(String catalog, Map<String, Set<String>> relations, Map<String, Set<String>> functions) {

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
                names(
                        mart,
                        "select function_name, schema_name from duckdb_functions()"
                                + " where function_type = 'table_macro' and database_name = current_catalog()"));
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
