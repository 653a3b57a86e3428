package quarterdeck.server.flight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorLoader;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;
import quarterdeck.server.access.Audit;
import quarterdeck.server.pool.Lease;
import quarterdeck.server.pool.Limits;
import quarterdeck.server.pool.Usage;
import quarterdeck.server.pool.Workers;
import quarterdeck.server.snapshot.Snapshot;
import quarterdeck.server.wire.Order;
import quarterdeck.server.wire.Refusal;
import quarterdeck.server.wire.Reply;
import quarterdeck.server.wire.StatementRefused;

/** Describes and runs statements on workers. */
final class Statements {
    private static final int BATCH_ROWS = 8192;
    private static final Schema NONE = new Schema(List.of());

    private final Workers workers;
    private final Limits limits;
    private final BufferAllocator memory;
    private final ExecutorService fillers;
    private final Audit audit;

    Statements(Workers workers, Limits limits, BufferAllocator memory, ExecutorService fillers, Audit audit) {
        this.workers = workers;
        this.limits = limits;
        this.memory = memory;
        this.fillers = fillers;
        this.audit = audit;
    }

    /** What a client asks for, with its columns and parameters, where it is admitted. */
    Asked ask(Session session, List<String> grants, String sql) throws StatementRefused {
        long start = System.nanoTime();
        try {
            if (sql.length() > Order.LONGEST_TEXT / 4) {
                throw new StatementRefused(Refusal.NOT_ADMITTED, "a statement has at most 256 Ki characters");
            } else if (ClientSetting.is(sql)) {
                return new Asked(sql, NONE, NONE, List.of());
            }
            return described(session, grants, sql);
        } catch (StatementRefused e) {
            writeDown(session, sql, e.refusal().name(), new Sent(), start);
            throw e;
        }
    }

    private Asked described(Session session, List<String> grants, String sql) throws StatementRefused {
        Run run = new Run("");
        session.begins(run);
        try (Lease lease = workers.lease(session.snapshot(), session.usage())) {
            run.on(lease);
            lease.order(new Order.Describe(sql, grants));
            Reply.Described described = (Reply.Described) lease.read(memory);
            return new Asked(sql, described.columns(), described.parameters(), List.of());
        } finally {
            session.ends(run);
        }
    }

    /**
     * Runs a statement and sends its rows; says at the end that it is complete, or why not.
     *
     * @param handle by which it can be cancelled
     * @param atEnd what is done when it no longer runs, before its client is told
     */
    void send(
            Session session,
            List<String> grants,
            String handle,
            Asked asked,
            Runnable atEnd,
            ServerStreamListener client) {
        if (asked.isSetting()) {
            atEnd.run();
            client.start(VectorSchemaRoot.create(NONE, memory));
            client.completed();
            return;
        }
        Run run = new Run(handle);
        Readiness readiness = new Readiness(run);
        readiness.register(client);
        fillers.execute(() -> {
            long start = System.nanoTime();
            Sent sent = new Sent();
            StatementRefused refused = whyNot(() -> stream(session, grants, asked, run, client, readiness, sent));
            atEnd.run();
            String outcome = refused == null ? "done" : refused.refusal().name();
            StatementRefused unwritten = whyNot(() -> writeDown(session, asked.sql(), outcome, sent, start));
            tell(client, refused == null ? unwritten : refused);
        });
    }

    /** What may be refused. */
    private interface Work {
        void run() throws StatementRefused, InterruptedException;
    }

    /** Why something could not be done, or null where it was done; never silent, whatever goes wrong. */
    private static @Nullable StatementRefused whyNot(Work work) {
        try {
            work.run();
            return null;
        } catch (StatementRefused e) {
            return e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new StatementRefused(Refusal.CANCELLED, "the server ends");
        } catch (RuntimeException | Error e) {
            return new StatementRefused(Refusal.LOST, "the server failed with this statement: " + e);
        }
    }

    private static void tell(ServerStreamListener client, @Nullable StatementRefused refused) {
        if (refused == null) {
            client.completed();
        } else {
            client.error(Errors.of(refused));
        }
    }

    private void stream(
            Session session,
            List<String> grants,
            Asked asked,
            Run run,
            ServerStreamListener client,
            Readiness readiness,
            Sent sent)
            throws StatementRefused, InterruptedException {
        session.begins(run);
        try {
            written(() -> audit.asked(session.user(), session.id(), asked.sql()));
            Lease lease = workers.lease(session.snapshot(), session.usage());
            run.on(lease);
            try (Buffer buffer = new Buffer(lease, memory)) {
                run(lease, buffer, new Order.Run(asked.sql(), grants, false, asked.values(), BATCH_ROWS));
                new RowStream(buffer, lease, limits, client, readiness, memory, sent).send();
            }
        } finally {
            session.ends(run);
        }
    }

    private void writeDown(Session session, String sql, String outcome, Sent sent, long start) throws StatementRefused {
        written(() -> audit.statement(
                session.user(),
                session.id(),
                sql,
                outcome,
                sent.rows(),
                sent.bytes(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
    }

    /** A line of the audit. */
    private interface Line {
        void write() throws IOException;
    }

    private static void written(Line line) throws StatementRefused {
        try {
            line.write();
        } catch (IOException e) {
            throw new StatementRefused(Refusal.UNRECORDED, String.valueOf(e.getMessage()));
        }
    }

    /** From here on the filler reads what the worker says and gives the worker back. */
    private void run(Lease lease, Buffer buffer, Order order) throws StatementRefused {
        try {
            lease.order(order);
            fillers.execute(buffer::fill);
        } catch (StatementRefused | RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    /** The rows of the server's own statements, which are few. */
    List<List<@Nullable Object>> rows(Snapshot snapshot, String sql) throws StatementRefused {
        List<List<@Nullable Object>> all = new ArrayList<>();
        try (Lease lease = workers.lease(snapshot, new Usage())) {
            lease.order(new Order.Run(sql, List.of(), true, List.of(), BATCH_ROWS));
            Reply.Columns columns = (Reply.Columns) lease.read(memory);
            try (VectorSchemaRoot root = VectorSchemaRoot.create(columns.schema(), memory)) {
                VectorLoader loader = new VectorLoader(root);
                while (lease.read(memory) instanceof Reply.Batch batch) {
                    try (ArrowRecordBatch next = batch.rows()) {
                        loader.load(next);
                    }
                    for (int row = 0; row < root.getRowCount(); row++) {
                        all.add(values(root, row));
                    }
                }
            }
        }
        return all;
    }

    private static List<@Nullable Object> values(VectorSchemaRoot root, int row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (FieldVector vector : Objects.requireNonNull(root.getFieldVectors())) {
            Object value = vector.getObject(row);
            values.add(value instanceof org.apache.arrow.vector.util.Text text ? text.toString() : value);
        }
        return values;
    }
}
