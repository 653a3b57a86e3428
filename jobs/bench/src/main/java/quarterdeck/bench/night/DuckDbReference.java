package quarterdeck.bench.night;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import quarterdeck.bench.Script;

/** Pure DuckDB through JDBC: reads the releases, joins the names, writes Parquet. A process of its own. */
final class DuckDbReference {

    private DuckDbReference() {}

    /** @param arguments landing folder, folder of the vocabulary, Parquet file to write, threads */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = " + arguments[3] + "; set preserve_insertion_order = false");
            statement.execute("set variable landing = '" + Path.of(arguments[0]).toRealPath()
                    + "'; set variable vocabulary = '" + arguments[1] + "'; set variable out = '" + arguments[2] + "'");
            statement.execute(Script.of(DuckDbReference.class, "reference.sql"));
        }
    }
}
