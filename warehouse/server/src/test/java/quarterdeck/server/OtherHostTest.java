package quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.server.access.AccessFile;
import quarterdeck.server.access.Certificate;
import quarterdeck.server.access.PasswordHash;
import quarterdeck.server.access.ServerFolder;
import quarterdeck.server.flight.MartServer;

/**
 * The league table, read by sqlline with the official driver from another host: a network namespace with a cable to
 * this one, in which nothing but the server's address can be reached. Skipped where namespaces are not permitted.
 */
class OtherHostTest {
    private static final String HERE = "10.213.77.1";
    private static final String THERE = "10.213.77.2";

    /** GDP of 2024 in 亿元 and growth in %, as the cities' statistical communiqués give them. */
    private static final List<String> LEAGUE = List.of(
            "create table mart_league_table (region_name varchar primary key, value decimal(18,1), growth decimal(5,1))",
            "insert into mart_league_table values ('杭州市', 21860, 4.7), ('宁波市', 18147.7, 5.4), ('温州市', 9718.8, 6.3)");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void theLeagueTableIsReadWithAStockDriverFromAnotherHost() throws Exception {
        String namespace = "quarterdeck" + ProcessHandle.current().pid();
        publish();
        try {
            assumeTrue(
                    cable(namespace), "network namespaces are not permitted here: nothing was read from another host");
            try (MartServer server = opened()) {
                String read = sqlline(namespace, server.port());
                assertThat(read).contains("'杭州市','21860.0','4.7'", "'宁波市','18147.7','5.4'", "'温州市','9718.8','6.3'");
            }
        } finally {
            run(List.of("ip", "netns", "delete", namespace));
        }
    }

    private void publish() throws IOException, SQLException {
        Files.createDirectories(home.resolve("marts"));
        Path mart = home.resolve("marts").resolve("mart-league.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + mart);
                Statement statement = connection.createStatement()) {
            for (String sql : LEAGUE) {
                statement.execute(sql);
            }
        }
        Files.createSymbolicLink(home.resolve("marts").resolve("current.duckdb"), mart.getFileName());
    }

    private MartServer opened() throws IOException {
        Path folder = ServerFolder.of(home);
        new AccessFile(folder)
                .write(new AccessFile.Content(
                        Map.of(
                                RunningServer.USER,
                                new AccessFile.User(PasswordHash.of(RunningServer.PASSWORD), AccessFile.READER)),
                        Map.of(),
                        Map.of()));
        Certificate certificate = Certificate.generated(folder, List.of(HERE));
        return MartServer.start(new MartServer.Settings(home, HERE, 0, certificate, RunningServer.LIMITS, 60));
    }

    private static boolean cable(String namespace) throws IOException, InterruptedException {
        String end = "qd" + ProcessHandle.current().pid() % 100_000;
        return run(List.of("ip", "netns", "add", namespace))
                && run(List.of("ip", "link", "add", end, "type", "veth", "peer", "name", "there", "netns", namespace))
                && run(List.of("ip", "addr", "add", HERE + "/30", "dev", end))
                && run(List.of("ip", "link", "set", end, "up"))
                && run(List.of("ip", "-n", namespace, "addr", "add", THERE + "/30", "dev", "there"))
                && run(List.of("ip", "-n", namespace, "link", "set", "there", "up"));
    }

    private static boolean run(List<String> command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String sqlline(String namespace, int port) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "ip",
                "netns",
                "exec",
                namespace,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.nio=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                clientClassPath(),
                "sqlline.SqlLine",
                "-d",
                "org.apache.arrow.driver.jdbc.ArrowFlightJdbcDriver",
                "-u",
                "jdbc:arrow-flight-sql://" + HERE + ":" + port + "/?useEncryption=true&tlsRootCerts="
                        + ServerFolder.of(home).resolve("certificate.pem"),
                "-n",
                RunningServer.USER,
                "-p",
                RunningServer.PASSWORD,
                "--outputformat=csv",
                "-e",
                "select * from mart_league_table order by value desc"));
        Path output = home.resolve("sqlline.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return Files.readString(output);
    }

    /** Sqlline and the driver, and nothing of this project. */
    private static String clientClassPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry ->
                        entry.contains("sqlline") || entry.contains("jline") || entry.contains("flight-sql-jdbc"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
