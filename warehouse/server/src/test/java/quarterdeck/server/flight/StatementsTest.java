package quarterdeck.server.flight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.DictionaryProvider;
import org.apache.arrow.vector.ipc.message.IpcOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.server.access.Audit;
import quarterdeck.server.pool.Limits;
import quarterdeck.server.pool.Workers;
import quarterdeck.server.snapshot.Snapshot;

/** Statements on a real worker: what is written down and what the client hears where something fails around them. */
class StatementsTest {
    private static final String SQL = "select 42";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path shared;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private static final BufferAllocator MEMORY = new RootAllocator();
    private static final ExecutorService FILLERS = Executors.newCachedThreadPool();

    @SuppressWarnings("NullAway.Init")
    private static Snapshot snapshot;

    @SuppressWarnings("NullAway.Init")
    private static Workers workers;

    @SuppressWarnings("NullAway.Init")
    private Statements statements;

    @SuppressWarnings("NullAway.Init")
    private Session session;

    @BeforeAll
    static void startWorkers() throws IOException, SQLException {
        Path mart = shared.resolve("mart.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + mart)) {
            assertThat(connection.isValid(1)).isTrue();
        }
        snapshot = new Snapshot("mart", mart);
        workers = Workers.start(Files.createDirectory(shared.resolve("program")), Limits.DEFAULT, MEMORY);
        workers.prepare(snapshot);
    }

    @AfterAll
    static void endWorkers() {
        workers.close();
        FILLERS.shutdownNow();
        MEMORY.close();
    }

    @BeforeEach
    void connect() throws IOException {
        Audit audit = new Audit(folder.resolve("audit"), Clock.systemUTC());
        statements = new Statements(workers, Limits.DEFAULT, MEMORY, FILLERS, audit);
        session = new Session("key", "anna", "credential", snapshot, new Allowance(null, 1 << 20));
    }

    @Test
    void aFaultOfTheServerIsWrittenDownAndTold() throws Exception {
        Client client = new Client(true);
        statements.send(session, List.of("*"), "", asked(), () -> {}, client);
        assertThat(client.told.get(20, TimeUnit.SECONDS)).contains("the server failed", "no such stream");
        assertThat(audit()).contains("\"event\":\"asked\"", "\"outcome\":\"LOST\"");
        assertThat(session.isBare()).isTrue();
    }

    @Test
    void whatCannotBeWrittenDownDoesNotRun() throws Exception {
        Path log = folder.resolve("audit").resolve("audit-" + LocalDate.now(ZoneOffset.UTC) + ".jsonl");
        Files.createDirectory(log);
        Client client = new Client(false);
        statements.send(session, List.of("*"), "", asked(), () -> {}, client);
        assertThat(client.told.get(20, TimeUnit.SECONDS)).contains("audit log cannot be written");
        assertThat(client.isStarted).isFalse();
        Files.delete(log);
        Client next = new Client(false);
        statements.send(session, List.of("*"), "", asked(), () -> {}, next);
        assertThat(next.told.get(20, TimeUnit.SECONDS)).isEqualTo("completed");
        assertThat(audit()).contains("\"outcome\":\"done\",\"rows\":1");
    }

    private Asked asked() throws IOException {
        return statements.ask(session, List.of("*"), SQL);
    }

    private String audit() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("audit"))) {
            return Files.readString(files.findFirst().orElseThrow());
        }
    }

    /** A client that may fail as soon as it is sent anything. */
    private static final class Client implements ServerStreamListener {
        private final CompletableFuture<String> told = new CompletableFuture<>();
        private final boolean fails;
        private volatile boolean isStarted;

        Client(boolean fails) {
            this.fails = fails;
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public void setOnCancelHandler(Runnable handler) {
            // it does not go away
        }

        @Override
        public void setOnReadyHandler(Runnable handler) {
            // it is always ready
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void start(VectorSchemaRoot root, DictionaryProvider dictionaries, IpcOption option) {
            isStarted = true;
            if (fails) {
                throw new IllegalStateException("no such stream");
            }
        }

        @Override
        public void putNext() {
            // the rows are not looked at
        }

        @Override
        public void putNext(ArrowBuf metadata) {
            // the rows are not looked at
        }

        @Override
        public void putMetadata(ArrowBuf metadata) {
            // there is none
        }

        @Override
        public void error(Throwable failure) {
            told.complete(String.valueOf(failure.getMessage()));
        }

        @Override
        public void completed() {
            told.complete("completed");
        }
    }
}
