package quarterdeck.warehouse.clients;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Properties;

/** Prints what a BI tool learns from JDBC alone; runs in a process of its own with the driver of its class path. */
final class Seen {
    private Seen() {}

    /** @param arguments the published file */
    public static void main(String[] arguments) throws SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + arguments[0], readOnly)) {
            DatabaseMetaData data = connection.getMetaData();
            print(out, "table", data.getTables(connection.getCatalog(), "main", "%", null), "TABLE_NAME", "REMARKS");
            try (ResultSet columns = data.getColumns(connection.getCatalog(), "main", "%", "%")) {
                while (columns.next()) {
                    out.println("column\t" + columns.getString("TABLE_NAME") + "\t" + columns.getString("COLUMN_NAME")
                            + "\t" + type(columns) + "\t" + columns.getString("REMARKS"));
                }
            }
            print(
                    out,
                    "key",
                    data.getPrimaryKeys(connection.getCatalog(), "main", "mart_quarter"),
                    "TABLE_NAME",
                    "COLUMN_NAME");
            print(
                    out,
                    "foreign key",
                    data.getImportedKeys(connection.getCatalog(), "main", "fct_observation"),
                    "FKCOLUMN_NAME",
                    "PKTABLE_NAME",
                    "PKCOLUMN_NAME");
            print(
                    out,
                    "row",
                    connection
                            .createStatement()
                            .executeQuery("select region_name, name_en, valid_from from dim_region"
                                    + " where region_code = '330782' and is_current"),
                    "region_name",
                    "name_en",
                    "valid_from");
        }
    }

    private static String type(ResultSet column) throws SQLException {
        return switch (column.getInt("DATA_TYPE")) {
            case Types.DATE -> "DATE";
            case Types.VARCHAR -> "VARCHAR";
            case Types.BOOLEAN -> "BOOLEAN";
            case Types.BIGINT -> "BIGINT";
            case Types.DOUBLE -> "DOUBLE";
            case Types.DECIMAL ->
                "DECIMAL(" + column.getInt("COLUMN_SIZE") + "," + column.getInt("DECIMAL_DIGITS") + ")";
            default -> "other: " + column.getString("TYPE_NAME");
        };
    }

    private static void print(PrintStream out, String kind, ResultSet rows, String... columns) throws SQLException {
        try (rows) {
            while (rows.next()) {
                StringBuilder line = new StringBuilder(kind);
                for (String column : columns) {
                    line.append('\t').append(rows.getString(column));
                }
                out.println(line);
            }
        }
    }
}
