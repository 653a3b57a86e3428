package quarterdeck.bulletin.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A home whose mart is that of another, with names that carry scripts, formulas and turned text. */
final class HostileHome {

    private static final String SCRIPT =
            "jobs/nightly/src/test/resources/quarterdeck/nightly/command/hostile_names.sql";

    private HostileHome() {}

    static void make(Path from, Path to) throws IOException, InterruptedException, SQLException {
        Path marts = Files.createDirectories(to.resolve("marts"));
        try (Connection mart = DriverManager.getConnection("jdbc:duckdb:" + marts.resolve("current.duckdb"));
                Statement statement = mart.createStatement()) {
            statement.execute("attach '" + from.resolve("marts").resolve("current.duckdb") + "' as model (read_only)");
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select table_name from duckdb_tables() where database_name = 'model' order by 1")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                statement.execute("create table " + table + " as select * from model." + table);
            }
            statement.execute(Files.readString(Path.of(System.getProperty("quarterdeck.root"), SCRIPT)));
            statement.execute("create view fct_latest as select * from fct_observation where is_latest");
        }
        CommandLine.run(to, "bulletin");
    }
}
