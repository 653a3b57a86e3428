package quarterdeck.nightly.reliability;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import quarterdeck.warehouse.Warehouse;

/** What the published marts hold: a hash of the sorted rows of each table, without when they were fetched. */
public final class MartContent {

    private MartContent() {}

    public static Map<String, String> of(Path home) throws IOException, SQLException {
        Map<String, String> hashes = new TreeMap<>();
        try (Connection mart = Warehouse.openCurrent(home.resolve("marts"));
                Statement statement = mart.createStatement()) {
            for (Map.Entry<String, String> table : columns(statement).entrySet()) {
                try (ResultSet row = statement.executeQuery("select count(*) || ' ' || coalesce(md5(string_agg(h, '' "
                        + "order by h)), '') from (select md5(concat_ws('|', " + table.getValue() + ")) as h from "
                        + table.getKey() + ")")) {
                    row.next();
                    hashes.put(table.getKey(), row.getString(1));
                }
            }
        }
        return hashes;
    }

    private static Map<String, String> columns(Statement statement) throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery("""
                select table_name, string_agg('coalesce("' || column_name || '"::varchar, chr(0))', ', ' order by column_index)
                from duckdb_columns()
                where schema_name = 'main' and not internal and column_name not in ('fetched_at', 'run_id')
                group by table_name
                """)) {
            while (rows.next()) {
                tables.put(rows.getString(1), rows.getString(2));
            }
        }
        return tables;
    }
}
