package quarterdeck.bench.marts;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Compares all tables of two marts, by number of rows and the sum of a hash of each, in whatever order they lie. */
final class SameContent {

    private SameContent() {}

    /**
     * @return how many tables both have
     * @throws IllegalStateException where they differ, naming the tables
     */
    static int check(Path mart, Path other) throws SQLException {
        Map<String, String> here = hashes(mart);
        Map<String, String> there = hashes(other);
        Map<String, String> differing = new TreeMap<>(here);
        differing.entrySet().removeAll(there.entrySet());
        if (!differing.isEmpty() || !there.keySet().equals(here.keySet())) {
            throw new IllegalStateException("made in parts and as a whole differ: " + differing.keySet() + ", tables "
                    + here.keySet() + " and " + there.keySet());
        }
        return here.size();
    }

    private static Map<String, String> hashes(Path mart) throws SQLException {
        Map<String, String> hashes = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("attach '" + mart + "' as mart (read_only)");
            try (ResultSet tables = statement.executeQuery("select table_name from duckdb_tables()"
                    + " where database_name = 'mart' and schema_name = 'main' order by table_name")) {
                while (tables.next()) {
                    hashes.put(tables.getString(1), "");
                }
            }
            for (Map.Entry<String, String> table : hashes.entrySet()) {
                try (ResultSet row = statement.executeQuery(
                        "select count(*) || ' ' || coalesce(sum(hash(*columns(*))), 0) from mart.main."
                                + table.getKey())) {
                    row.next();
                    table.setValue(row.getString(1));
                }
            }
        }
        return hashes;
    }
}
