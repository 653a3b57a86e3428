package quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.arrow.flight.CallOption;
import org.apache.arrow.flight.FlightRuntimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.proving.Figure;
import quarterdeck.proving.NightOnly;
import quarterdeck.proving.Results;

/** A user who has a server keep more than it has memory; each statement takes half a megabyte there. */
@NightOnly
class KeepingTest {
    private static final int SESSIONS = 40;
    private static final int STATEMENTS = 40;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void theServerLivesAndServesOthers() throws Exception {
        long start = System.nanoTime();
        GeneratedHome.in(home, 100);
        RunningServer.admitUsers(home);
        Path output = home.resolve("served.txt");
        Process process = ServeProcess.start(home, output, "--listen", "127.0.0.1:0");
        try {
            Matcher port = ServeProcess.printed(process, output, Pattern.compile("127\\.0\\.0\\.1:(\\d+)/"));
            int kept = 0;
            try (PlainClient client = PlainClient.of(
                    Integer.parseInt(port.group(1)), home.resolve("server").resolve("certificate.pem"))) {
                CallOption other = client.login(RunningServer.LESSER, RunningServer.PASSWORD);
                List<Future<Integer>> sessions = new ArrayList<>();
                ExecutorService threads = Executors.newFixedThreadPool(4);
                for (int i = 0; i < SESSIONS; i++) {
                    sessions.add(threads.submit(() -> keep(client)));
                }
                for (Future<Integer> session : sessions) {
                    kept += session.get();
                }
                threads.shutdown();
                assertThat(client.text("select count(*) from dim_region", other))
                        .isEqualTo("100");
                client.prepare("select 1", other);
            }
            assertThat(process.isAlive()).isTrue();
            assertThat(kept).isLessThan(SESSIONS * STATEMENTS);
            Results.record(
                    Figure.SERVED_KEPT,
                    KeepingTest.class,
                    SESSIONS * STATEMENTS,
                    "prepared statements of half a megabyte, by " + SESSIONS
                            + " sessions of one user, on a heap of 512 MB",
                    (SESSIONS * STATEMENTS - kept) + " refused, the server went on and another user noticed nothing",
                    0,
                    start);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** How many statements a session was given handles for. */
    private static int keep(PlainClient client) throws Exception {
        CallOption anna = client.login(RunningServer.USER, RunningServer.PASSWORD);
        int kept = 0;
        for (int i = 0; i < STATEMENTS; i++) {
            try {
                client.prepare("select length('" + i + "字".repeat(250_000) + "')", anna);
                kept++;
            } catch (FlightRuntimeException e) {
                assertThat(e.getMessage()).contains("too many statements are kept for you");
            }
        }
        return kept;
    }
}
