package quarterdeck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.arrow.flight.CallOption;
import org.apache.arrow.flight.FlightRuntimeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static RunningServer server;

    @SuppressWarnings("NullAway.Init")
    private static PlainClient client;

    @BeforeAll
    static void start() throws IOException, SQLException {
        GeneratedHome.in(folder, 100);
        server = RunningServer.on(folder, RunningServer.LIMITS);
        client = PlainClient.of(server);
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        server.close();
    }

    @Test
    void aFloodOfWrongPasswordsIsCutShortAndOthersGoOn() throws Exception {
        Path home = Files.createDirectory(folder.resolve("flooded"));
        GeneratedHome.in(home, 100);
        try (RunningServer flooded = RunningServer.on(home, RunningServer.LIMITS);
                PlainClient other = PlainClient.of(flooded)) {
            CallOption anna = other.login(RunningServer.USER, RunningServer.PASSWORD);
            long alone = slowest(other, anna);
            List<Future<Boolean>> attempts = flood(flooded);
            long beside = slowest(other, anna);
            for (Future<Boolean> attempt : attempts) {
                assertThat(attempt.get()).isFalse();
            }
            AuditLog audit = new AuditLog(home);
            assertThat(audit.lines("refused")).hasSize(19);
            assertThat(audit.lines("refused and locked out for a minute")).hasSize(1);
            assertThat(beside)
                    .as("milliseconds beside the flood, %d alone", alone)
                    .isLessThan(5 * alone + 3000);
            assertThatThrownBy(() -> other.login(RunningServer.USER, RunningServer.PASSWORD))
                    .hasMessageContaining("wait a minute");
        }
    }

    /** Whether somebody came in, for each of many who try at once. */
    private static List<Future<Boolean>> flood(RunningServer flooded) throws IOException {
        List<Future<Boolean>> attempts = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(FLOOD);
        for (int i = 0; i < CONNECTIONS; i++) {
            PlainClient stranger = PlainClient.of(flooded);
            List<Future<Boolean>> ofOne = new ArrayList<>();
            for (int attempt = 0; attempt < FLOOD / CONNECTIONS; attempt++) {
                ofOne.add(threads.submit(() -> comesIn(stranger)));
            }
            attempts.addAll(ofOne);
        }
        threads.shutdown();
        return attempts;
    }

    private static boolean comesIn(PlainClient stranger) {
        try {
            stranger.login(RunningServer.USER, "wrong");
            return true;
        } catch (FlightRuntimeException e) {
            return false;
        }
    }

    /** Milliseconds of the slowest of ten statements. */
    private static long slowest(PlainClient client, CallOption as) throws Exception {
        long slowest = 0;
        for (int i = 0; i < 10; i++) {
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
        AuditLog audit = new AuditLog(folder);
        assertThat(audit.lines("connected"))
                .filteredOn(line -> line.path("with").asText().equals("report"))
                .singleElement()
                .matches(line -> line.path("user").asText().equals(RunningServer.USER));
        for (int i = 0; i < 30; i++) {
            assertThatThrownBy(() -> client.info("select 1", PlainClient.bearer("guess")))
                    .hasMessageContaining("not known");
        }
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
        AccessFile.Content before = file.read();
        AccessFile.Content content = file.read();
        content.users().put(RunningServer.USER, new AccessFile.User(PasswordHash.of("another one"), AccessFile.READER));
        file.write(content);
        assertThatThrownBy(() -> client.info("select 1", anna)).hasMessageContaining("connect again");
        client.text("select 1", bo);
        client.text("select 1", report);
        content.tokens().clear();
        file.write(content);
        assertThatThrownBy(() -> client.info("select 1", report)).hasMessageContaining("not known");
        file.write(before);
    }
}
