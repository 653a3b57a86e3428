package quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * The league table of the published star, read by sqlline with the official driver from another host: a network
 * namespace with a cable to this one, in which nothing but the server's address can be reached. Skipped where namespaces
 * are not permitted.
 */
class OtherHostTest {
    private static final String HERE = "10.213.77.1";
    private static final String THERE = "10.213.77.2";

    private static final String QUESTION =
            "select growth_rank, region_name, growth, display_value, display_unit from mart_league_table"
                    + " where peer_group = 'ZJ_PREF' and region_code <> '330000' order by growth_rank, level_rank";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void theLeagueTableIsReadWithAStockDriverFromAnotherHost() throws Exception {
        String namespace = "quarterdeck" + ProcessHandle.current().pid();
        try {
            assumeTrue(
                    cable(namespace), "network namespaces are not permitted here: nothing was read from another host");
            LeagueMart.publish(home);
            try (MartServer server = opened()) {
                String read = sqlline(namespace, server.port());
                assertThat(read.lines().filter(line -> line.startsWith("'")).skip(1))
                        .as(read)
                        .containsExactly(
                                "'1','金华市','9.8000000000','5355.44','亿元'",
                                "'2','湖州市','9.5000000000','3644.9','亿元'",
                                "'3','绍兴市','8.7000000000','6795.0','亿元'",
                                "'3','衢州市','8.7000000000','1875.61','亿元'",
                                "'5','杭州市','8.5000000000','18109.0','亿元'",
                                "'5','嘉兴市','8.5000000000','6355.28','亿元'",
                                "'7','舟山市','8.4000000000','1703.62','亿元'",
                                "'8','台州市','8.3000000000','5786.19','亿元'",
                                "'8','丽水市','8.3000000000','1710.03','亿元'",
                                "'10','宁波市','8.2000000000','14594.9','亿元'",
                                "'11','温州市','7.7000000000','7585.0','亿元'");
            }
        } finally {
            run(List.of("ip", "netns", "delete", namespace));
        }
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
                QUESTION));
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
