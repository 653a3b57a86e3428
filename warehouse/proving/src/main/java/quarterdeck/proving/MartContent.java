package quarterdeck.proving;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** What the tables of the marts in force hold, in whatever order their rows lie, so that two of them can be compared. */
public final class MartContent {

    private MartContent() {}

    /**
     * Of each table how many rows it has and the sum of a hash of each, without when and by which run they came.
     *
     * @param marts folder of the marts
     */
    public static Map<String, String> of(Path marts) throws IOException, SQLException {
        Map<String, String> content = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("attach '" + marts.resolve("current.duckdb").toRealPath() + "' as mart (read_only)");
            try (ResultSet tables = statement.executeQuery("select table_name from duckdb_tables()"
                    + " where database_name = 'mart' and schema_name = 'main'")) {
                while (tables.next()) {
                    content.put(tables.getString(1), "");
                }
            }
            for (Map.Entry<String, String> table : content.entrySet()) {
                try (ResultSet row = statement.executeQuery("select count(*) || ' ' || coalesce(sum(hash("
                        + "*columns(lambda name: name not in ('fetched_at', 'run_id')))), 0) from mart.main."
                        + table.getKey())) {
                    row.next();
                    table.setValue(row.getString(1));
                }
            }
        }
        return content;
    }
}
