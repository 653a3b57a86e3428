package quarterdeck.bench.marts;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import quarterdeck.bench.Script;

/** The hand-written script through JDBC, into a database of its own. A process of its own. */
public final class MartsReference {

    private MartsReference() {}

    /** @param arguments folder of the lake, folder of the vocabulary, database to write, threads, memory limit */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = " + arguments[3] + "; set memory_limit = '" + arguments[4]
                    + "'; set preserve_insertion_order = false; set temp_directory = '" + arguments[2] + ".spill'");
            statement.execute("set variable lake = '" + Path.of(arguments[0]).toRealPath()
                    + "'; set variable vocabulary = '" + arguments[1] + "'; attach '" + arguments[2]
                    + "' as reference");
            statement.execute(Script.of(MartsReference.class, "reference.sql"));
            statement.execute("checkpoint reference; detach reference");
        }
    }
}
