package quarterdeck.bench.marts;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Random;
import org.duckdb.DuckDBDriver;

/**
 * The questions that are asked most, each many times over different regions, indicators and periods: as a tool asks them,
 * and as people do by the macros of the mart.
 */
public final class PointQueries {

    private static final int TIMES = 200;
    private static final int WARM_UP = 20;
    private static final long SEED = 42;
    private static final double MILLIS = 1e6;

    private PointQueries() {}

    /** @param arguments the mart */
    public static void main(String[] arguments) throws SQLException {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(ask(Path.of(arguments[0])));
    }

    /**
     * A table of milliseconds from asking to the last row, warm, one connection, one thread: the time of the clock, and of
     * the CPU, which what else the machine does changes little.
     */
    static String ask(Path mart) throws SQLException {
        Properties readOnly = new Properties();
        readOnly.setProperty(DuckDBDriver.DUCKDB_READONLY_PROPERTY, "true");
        StringBuilder table = new StringBuilder(
                "| question | rows | median ms | p95 ms | median CPU ms | p95 CPU ms |\n|---|--:|--:|--:|--:|--:|\n");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + mart, readOnly)) {
            // one thread, so that the CPU time of a query is that of the thread that asks
            try (Statement statement = connection.createStatement()) {
                statement.execute("set threads = 1");
            }
            String contests = """
                    select distinct peer_group, indicator_code, quarter_label from mart_league_table
                    where quarter_label <> '' order by all
                    """;
            table.append(question(connection, "league table", """
                    select region_name, growth, growth_rank, value, level_rank from mart_league_table
                    where peer_group = ? and indicator_code = ? and quarter_label = ? order by growth_rank
                    """, contests));
            table.append(question(
                    connection,
                    "`league_table(quarter, indicator, group)`",
                    "from league_table($3, $2, $1)",
                    contests));
            table.append(question(
                    connection,
                    "series",
                    """
                    select period_end, value, value_low, value_high from fct_observation
                    where region_code = ? and indicator_code = ? and measure = ? and is_latest order by period_end
                    """,
                    "select distinct region_code, indicator_code, measure from fct_observation order by all"));
            table.append(question(
                    connection,
                    "`series(region, indicator)`",
                    "from series($1, $2) where measure = $3",
                    "select distinct region_code, indicator_code, measure from fct_observation order by all"));
            table.append(question(
                    connection,
                    "cross-section",
                    """
                    select region_code, value from fct_observation
                    where period_key = ? and indicator_code = ? and measure = ? and is_latest order by region_code
                    """,
                    "select distinct period_key, indicator_code, measure from fct_observation order by all"));
        }
        return table.toString();
    }

    private static String question(Connection connection, String name, String query, String choices)
            throws SQLException {
        List<String[]> all = choices(connection, choices);
        Random random = new Random(SEED);
        double[] wall = new double[TIMES];
        double[] cpu = new double[TIMES];
        long rows = 0;
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = -WARM_UP; i < TIMES; i++) {
                String[] chosen = all.get(random.nextInt(all.size()));
                long start = System.nanoTime();
                long startOfCpu = thread.getCurrentThreadCpuTime();
                long found = rows(statement, chosen);
                if (i >= 0) {
                    cpu[i] = (thread.getCurrentThreadCpuTime() - startOfCpu) / MILLIS;
                    wall[i] = (System.nanoTime() - start) / MILLIS;
                    rows += found;
                }
            }
        }
        Arrays.sort(wall);
        Arrays.sort(cpu);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f | %.1f |%n",
                name,
                rows / TIMES,
                wall[TIMES / 2],
                wall[TIMES * 95 / 100],
                cpu[TIMES / 2],
                cpu[TIMES * 95 / 100]);
    }

    private static List<String[]> choices(Connection connection, String query) throws SQLException {
        List<String[]> choices = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                choices.add(new String[] {rows.getString(1), rows.getString(2), rows.getString(3)});
            }
        }
        return choices;
    }

    private static long rows(PreparedStatement statement, String[] chosen) throws SQLException {
        for (int i = 0; i < chosen.length; i++) {
            statement.setString(i + 1, chosen[i]);
        }
        long found = 0;
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found++;
            }
        }
        return found;
    }
}
