package quarterdeck.proving;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.duckdb.DuckDBDriver;

/** What tables and views of the marts in force hold, in whatever order their rows lie, so that two of them can be compared. */
public final class MartContent {

    private MartContent() {}

    /**
     * Of each table or view how many rows it has and the sum of a hash of each, without when and by which run they came.
     *
     * @param marts folder of the marts
     */
    public static Map<String, String> of(Path marts) throws IOException, SQLException {
        Map<String, String> content = new TreeMap<>();
        Properties readOnly = new Properties();
        readOnly.setProperty(DuckDBDriver.DUCKDB_READONLY_PROPERTY, "true");
        try (Connection mart = DriverManager.getConnection(
                        "jdbc:duckdb:" + marts.resolve("current.duckdb").toRealPath(), readOnly);
                Statement statement = mart.createStatement()) {
            try (ResultSet tables = statement.executeQuery("select table_name from information_schema.tables"
                    + " where table_catalog = current_database() and table_schema = 'main'")) {
                while (tables.next()) {
                    content.put(tables.getString(1), "");
                }
            }
            for (Map.Entry<String, String> table : content.entrySet()) {
                try (ResultSet row = statement.executeQuery("select count(*) || ' ' || coalesce(sum(hash("
                        + "*columns(lambda name: name not in ('fetched_at', 'run_id')))), 0) from "
                        + table.getKey())) {
                    row.next();
                    table.setValue(row.getString(1));
                }
            }
        }
        return content;
    }
}
