package quarterdeck.bench.marts;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import quarterdeck.bench.CpuOfParts;
import quarterdeck.bench.Script;

/** The hand-written script through JDBC, into a database of its own; prints the CPU seconds of each part. */
public final class MartsReference {
    private static final List<String> PARTS = List.of("facts", "quarters", "league", "gaps");

    private MartsReference() {}

    /** @param arguments folder of the lake, folder of the vocabulary, database to write, threads, memory limit */
    public static void main(String[] arguments) throws IOException, SQLException {
        CpuOfParts cpu = new CpuOfParts();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("set threads = " + arguments[3] + "; set memory_limit = '" + arguments[4]
                    + "'; set preserve_insertion_order = false; set temp_directory = '" + arguments[2] + ".spill'");
            statement.execute("set variable lake = '" + Path.of(arguments[0]).toRealPath()
                    + "'; set variable vocabulary = '" + arguments[1] + "'; attach '" + arguments[2]
                    + "' as reference");
            for (String part : PARTS) {
                cpu.begin(part);
                statement.execute(Script.of(MartsReference.class, "reference_" + part + ".sql"));
            }
            cpu.begin("end");
            statement.execute("checkpoint reference; detach reference");
        }
        cpu.seconds().forEach((part, taken) -> System.out.printf(Locale.ROOT, "%-10s %8.2f s CPU%n", part, taken));
    }
}
