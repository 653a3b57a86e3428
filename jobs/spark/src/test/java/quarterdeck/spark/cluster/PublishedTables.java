package quarterdeck.spark.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import quarterdeck.warehouse.Warehouse;

/** What the tables of a published mart hold, so that two marts can be compared. */
public final class PublishedTables {
    private PublishedTables() {}

    /**
     * Number of rows of each table and a hash of them sorted, without when and by which run they came.
     *
     * @param marts folder of the marts; the one in force is read
     */
    public static Map<String, String> of(Path marts) throws IOException, SQLException {
        Map<String, String> contents = new TreeMap<>();
        try (Connection mart = Warehouse.openCurrent(marts);
                Statement statement = mart.createStatement()) {
            for (Map.Entry<String, String> table : columns(statement).entrySet()) {
                // the sorted hashes of the rows stand for the sorted rows, which would not fit into one text
                try (ResultSet row = statement.executeQuery("select count(*) || ' rows, '"
                        + " || coalesce(md5(string_agg(row, '' order by row)), 'none') from (select md5(concat_ws('|', "
                        + table.getValue() + ")) as row from " + table.getKey() + ")")) {
                    row.next();
                    contents.put(table.getKey(), row.getString(1));
                }
            }
        }
        return contents;
    }

    /** All but what two runs over the same releases must differ in. */
    private static Map<String, String> columns(Statement statement) throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        try (ResultSet rows = statement.executeQuery("""
                select table_name, string_agg('coalesce("' || column_name || '"::varchar, chr(0))', ', ' order by column_index)
                from duckdb_columns() join duckdb_tables() using (database_oid, schema_oid, table_name)
                where duckdb_columns.schema_name = 'main' and not duckdb_columns.internal
                    and column_name not in ('fetched_at', 'run_id')
                group by table_name
                """)) {
            while (rows.next()) {
                tables.put(rows.getString(1), rows.getString(2));
            }
        }
        return tables;
    }
}
