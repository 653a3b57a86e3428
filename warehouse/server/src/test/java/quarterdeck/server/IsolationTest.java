package quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Linux tells of the workers: what they cannot reach, write or know. */
class IsolationTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void workersHaveNoNetworkWriteNoFileAndKnowNoEnvironment() throws IOException, SQLException {
        assumeTrue(Files.exists(Path.of("/proc/self/ns/net")), "this system does not tell what processes may do");
        GeneratedHome.in(home, 100);
        try (RunningServer server = RunningServer.on(home, RunningServer.LIMITS);
                Connection connection = server.connect()) {
            SessionsTest.text(connection, "select count(*) from fct_number");
            List<Long> workers = server.server().workerPids();
            assertThat(workers).isNotEmpty();
            for (long worker : workers) {
                Path process = Path.of("/proc", Long.toString(worker));
                assertThat(Files.readString(process.resolve("environ")).split("\0"))
                        .extracting(variable -> variable.replaceAll("=.*", ""))
                        .containsExactlyInAnyOrder("PATH", "LC_ALL", "TZ", "PWD");
                assertThat(Files.readSymbolicLink(process.resolve("cwd"))).isEqualTo(Path.of("/"));
                assertThat(limit(process, "Max core file size")).isEqualTo("0");
                assertThat(limit(process, "Max file size")).isEqualTo("0");
                assertThat(Long.parseLong(limit(process, "Max address space"))).isLessThan(3L << 30);
                assertThat(Files.readString(process.resolve("oom_score_adj")).strip())
                        .isEqualTo("1000");
            }
            assertThat(server.server().workersHaveNoNetwork())
                    .as("the network can be taken from a process here")
                    .isEqualTo(canBeTaken());
            assumeTrue(server.server().workersHaveNoNetwork(), "this system does not take the network from a process");
            Path own = Files.readSymbolicLink(Path.of("/proc/self/ns/net"));
            for (long worker : workers) {
                Path process = Path.of("/proc", Long.toString(worker));
                assertThat(Files.readSymbolicLink(process.resolve("ns").resolve("net")))
                        .isNotEqualTo(own);
                assertThat(interfaces(process)).containsExactly("lo");
            }
        }
    }

    /** Asked of the system itself, by the way that needs no right. */
    private static boolean canBeTaken() throws IOException {
        for (List<String> command :
                List.of(List.of("unshare", "-n", "true"), List.of("unshare", "-U", "-c", "-n", "true"))) {
            try {
                if (new ProcessBuilder(command).start().waitFor() == 0) {
                    return true;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                return false;
            }
        }
        return false;
    }

    private static String limit(Path process, String name) throws IOException {
        return Files.readAllLines(process.resolve("limits")).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()).strip().split("\\s+")[0])
                .findFirst()
                .orElseThrow();
    }

    private static List<String> interfaces(Path process) throws IOException {
        try (Stream<String> lines = Files.lines(process.resolve("net").resolve("dev"))) {
            return lines.filter(line -> line.contains(":"))
                    .map(line -> line.substring(0, line.indexOf(':')).strip())
                    .toList();
        }
    }
}
