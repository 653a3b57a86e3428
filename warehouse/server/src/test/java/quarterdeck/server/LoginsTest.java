package quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.arrow.flight.CallOption;
import org.apache.arrow.flight.FlightRuntimeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.server.access.AccessFile;
import quarterdeck.server.access.PasswordHash;
import quarterdeck.server.access.ServerFolder;

/** Who comes in, who does not, and what is written down of both. */
class LoginsTest {
    private static final int FLOOD = 600;
    private static final int CONNECTIONS = 10;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private PlainClient client;

    @BeforeEach
    void start() throws IOException, SQLException {
        GeneratedHome.in(folder, 100);
        server = RunningServer.on(folder, RunningServer.LIMITS);
        client = PlainClient.of(server);
    }

    @AfterEach
    void stop() throws Exception {
        client.close();
        server.close();
    }

    @Test
    void aFloodOfWrongPasswordsIsCutShortAndOthersGoOn() throws Exception {
        CallOption anna = client.login(RunningServer.USER, RunningServer.PASSWORD);
        long alone = slowest(anna, 10);
        List<PlainClient> strangers = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            strangers.add(PlainClient.of(server));
        }
        ExecutorService threads = Executors.newFixedThreadPool(FLOOD);
        AtomicInteger in = new AtomicInteger();
        List<Future<?>> attempts = new ArrayList<>();
        for (int i = 0; i < FLOOD; i++) {
            PlainClient stranger = strangers.get(i % CONNECTIONS);
            attempts.add(threads.submit(() -> {
                try {
                    stranger.login(RunningServer.USER, "wrong");
                    in.incrementAndGet();
                } catch (FlightRuntimeException e) {
                    // as it should be
                }
            }));
        }
        long beside = slowest(anna, 10);
        for (Future<?> attempt : attempts) {
            attempt.get();
        }
        threads.shutdown();
        for (PlainClient stranger : strangers) {
            stranger.close();
        }
        assertThat(in).hasValue(0);
        AuditLog audit = new AuditLog(folder);
        assertThat(audit.lines("refused")).hasSize(19);
        assertThat(audit.lines("refused and locked out for a minute")).hasSize(1);
        assertThat(beside).as("milliseconds beside the flood, %d alone", alone).isLessThan(5 * alone + 3000);
        assertThatThrownBy(() -> client.login(RunningServer.USER, RunningServer.PASSWORD))
                .hasMessageContaining("wait a minute");
    }

    /** Milliseconds of the slowest of some statements. */
    private long slowest(CallOption as, int statements) throws Exception {
        long slowest = 0;
        for (int i = 0; i < statements; i++) {
            long start = System.nanoTime();
            assertThat(client.text("select count(*) from fct_number", as)).isEqualTo("100");
            slowest = Math.max(slowest, System.nanoTime() - start);
        }
        return slowest / 1_000_000;
    }

    @Test
    void tokensThatComeInAreWrittenDownByTheirNameAndOthersOnlyWhileTheyAreFew() throws Exception {
        client.text("select 1", PlainClient.bearer(RunningServer.TOKEN));
        client.text("select 1", PlainClient.bearer(RunningServer.TOKEN));
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> client.info("select 1", PlainClient.bearer("guess")))
                    .hasMessageContaining("not known");
        }
        AuditLog audit = new AuditLog(folder);
        assertThat(audit.lines("connected"))
                .extracting(
                        line -> line.path("user").asText(),
                        line -> line.path("with").asText())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(RunningServer.USER, "report"));
        assertThat(audit.lines("refused a token")).hasSize(20).allMatch(LoginsTest::isFromHere);
        client.login(RunningServer.USER, RunningServer.PASSWORD);
    }

    private static boolean isFromHere(JsonNode line) {
        return line.path("from").asText().equals("127.0.0.1")
                && line.path("user").asText().isEmpty();
    }

    @Test
    void aNewPasswordEndsWhatTheOldOneBeganAndATokenThatIsTakenAwayToo() throws Exception {
        CallOption anna = client.login(RunningServer.USER, RunningServer.PASSWORD);
        CallOption bo = client.login(RunningServer.LESSER, RunningServer.PASSWORD);
        CallOption report = PlainClient.bearer(RunningServer.TOKEN);
        client.text("select 1", anna);
        client.text("select 1", report);
        AccessFile file = new AccessFile(ServerFolder.of(folder));
        AccessFile.Content content = file.read();
        content.users().put(RunningServer.USER, new AccessFile.User(PasswordHash.of("another one"), AccessFile.READER));
        file.write(content);
        assertThatThrownBy(() -> client.info("select 1", anna)).hasMessageContaining("connect again");
        client.text("select 1", bo);
        client.text("select 1", report);
        content.tokens().clear();
        file.write(content);
        assertThatThrownBy(() -> client.info("select 1", report)).hasMessageContaining("not known");
    }
}
