package quarterdeck.server.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.server.wire.Order;
import quarterdeck.server.wire.Refusal;
import quarterdeck.server.wire.Reply;

/** Orders to a real worker: which of them an order to give up reaches. */
class WorkerProcessTest {
    private static final String QUICK = "select 1";
    private static final String A_WHILE = "select sum(hash(i)) from range(100000000) t(i)";
    private static final String ENDLESS = "select sum(hash(a.i + b.i)) from range(1000000) a(i), range(1000000) b(i)";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final BufferAllocator memory = new RootAllocator();

    @SuppressWarnings("NullAway.Init")
    private WorkerProcess worker;

    @BeforeEach
    void start() throws IOException, SQLException {
        Path mart = folder.resolve("mart.duckdb");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + mart)) {
            assertThat(connection.isValid(1)).isTrue();
        }
        Path program = Files.createDirectory(folder.resolve("program"));
        worker = WorkerProcess.start(WorkerProgram.unpackedTo(program, Limits.DEFAULT.megabytes()), false, memory);
        worker.open(mart, Limits.DEFAULT, memory);
    }

    @AfterEach
    void end() {
        worker.end();
        worker.awaitEnd();
        memory.close();
    }

    /** A client may close its result, which gives the statement up, when the worker has another's already. */
    @Test
    void givingUpAnOrderThatIsOverLeavesTheNextOneAlone() throws IOException {
        long over = worker.order(run(QUICK));
        assertThat(last()).isInstanceOf(Reply.Done.class);
        worker.order(run(A_WHILE));
        worker.giveUp(over);
        assertThat(last()).isInstanceOf(Reply.Done.class);
    }

    @Test
    void givingUpTheOrderThatRunsEndsIt() throws IOException {
        long running = worker.order(run(ENDLESS));
        worker.giveUp(running);
        assertThat(last())
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(Refusal.CANCELLED));
    }

    private static Order run(String sql) {
        return new Order.Run(sql, List.of(), true, List.of(), 100);
    }

    private Reply last() throws IOException {
        while (true) {
            Reply reply = worker.read(memory);
            if (reply instanceof Reply.Batch batch) {
                batch.rows().close();
            } else if (!(reply instanceof Reply.Columns)) {
                return reply;
            }
        }
    }
}
