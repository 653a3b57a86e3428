package quarterdeck.proving;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The tables of a published mart in a file of their own, without keys, changed by scripts. */
public final class CopiedMart {

    private CopiedMart() {}

    /**
     * @param scripts resources of this package, run one after the other; while they run, the tables of the published mart
     *     are there as well, in {@code model}
     */
    public static void write(Path from, Path to, String... scripts) throws IOException, SQLException {
        try (Connection mart = DriverManager.getConnection("jdbc:duckdb:" + to);
                Statement statement = mart.createStatement()) {
            statement.execute("attach '" + from + "' as model (read_only)");
            for (String table : tables(statement)) {
                statement.execute("create table " + table + " as select * from model." + table);
            }
            for (String script : scripts) {
                statement.execute(text(script));
            }
            statement.execute("create view fct_latest as select * from fct_observation where is_latest");
            statement.execute("detach model");
        }
    }

    private static String text(String script) throws IOException {
        try (InputStream sql = Objects.requireNonNull(CopiedMart.class.getResourceAsStream(script), script)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(
                "select table_name from duckdb_tables() where database_name = 'model' and not internal order by 1")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
