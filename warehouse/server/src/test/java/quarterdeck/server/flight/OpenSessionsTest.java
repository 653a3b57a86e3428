package quarterdeck.server.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.types.pojo.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.server.access.Access;
import quarterdeck.server.access.Audit;
import quarterdeck.server.snapshot.Snapshot;
import quarterdeck.server.snapshot.Snapshots;

/** Which sessions are open, on which mart, and which make room for others. */
class OpenSessionsTest {
    private static final Access.Holder REPORT = new Access.Holder("anna", "report", "credential");

    private static final Schema NOTHING = new Schema(List.of());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Sessions sessions;

    @BeforeEach
    void open() throws IOException {
        publish("one");
        Snapshots snapshots = new Snapshots(folder.resolve("current.duckdb"), folder.resolve("running"), new Nobody());
        sessions = new Sessions(snapshots, new Audit(folder.resolve("audit"), Clock.systemUTC()), 60);
    }

    private void publish(String name) throws IOException {
        Path mart = Files.writeString(folder.resolve(name + ".duckdb"), name);
        Files.deleteIfExists(folder.resolve("current.duckdb"));
        Files.createSymbolicLink(folder.resolve("current.duckdb"), mart.getFileName());
    }

    @Test
    void aUserHasAtMostAThousandAndOneThatWasNotUsedForLongestMakesRoom() throws IOException {
        List<String> tokens = new ArrayList<>();
        String other = sessions.begin("bo", "credential", "here");
        for (int i = 0; i < 1000; i++) {
            tokens.add(sessions.begin("anna", "credential", "here"));
        }
        assertThat(sessions.find(tokens.get(0))).isPresent();
        tokens.add(sessions.begin("anna", "credential", "here"));
        assertThat(sessions.count()).isEqualTo(1001);
        assertThat(sessions.find(other)).isPresent();
        assertThat(sessions.find(tokens.get(0))).isPresent();
        assertThat(sessions.find(tokens.get(1))).isEmpty();
    }

    @Test
    void aTokenWithoutCookiesReadsTheNewMartOnceItHasNothingOpenAndCallsUnderWayGoOn() throws Exception {
        Session before = sessions.ofToken("token", "", REPORT, "here");
        before.kept().ticket("t", new Asked("begin", NOTHING, NOTHING, List.of()));
        publish("two");
        assertThat(sessions.ofToken("token", "", REPORT, "here")).isSameAs(before);
        before.kept().forget("t");
        Session after = sessions.ofToken("token", "", REPORT, "here");
        assertThat(after.snapshot().name()).isEqualTo("two.duckdb");
        assertThat(sessions.ofId(before.id())).contains(before);
    }

    @Test
    void aMartThatCannotBeFoundFailsNobodyWhoReadsOne() throws IOException {
        Session bare = sessions.ofToken("token", "", REPORT, "here");
        Session other = sessions.ofToken("token", "cookie", REPORT, "here");
        Files.delete(folder.resolve("current.duckdb"));
        assertThat(sessions.ofToken("token", "", REPORT, "here")).isSameAs(bare);
        assertThat(sessions.ofToken("token", "cookie", REPORT, "here")).isSameAs(other);
    }

    @Test
    void noSessionBeginsThatCannotBeWrittenDown() throws IOException {
        Path log = folder.resolve("audit").resolve("audit-" + LocalDate.now(ZoneOffset.UTC) + ".jsonl");
        Files.createDirectory(log);
        assertThatThrownBy(() -> sessions.begin("anna", "credential", "here"))
                .hasMessageContaining("audit log cannot be written");
        assertThat(sessions.count()).isZero();
    }

    /** Readers for whom nothing is made ready. */
    private static final class Nobody implements Snapshots.Readers {
        @Override
        public void first(Snapshot snapshot) {
            // no worker is started
        }

        @Override
        public void none(Snapshot snapshot) {
            // none is ended
        }
    }
}
