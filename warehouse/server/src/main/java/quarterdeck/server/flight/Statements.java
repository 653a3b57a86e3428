package quarterdeck.server.flight;

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
        try {
            if (sql.length() > Order.LONGEST_TEXT / 4) {
                throw new StatementRefused(Refusal.NOT_ADMITTED, "a statement has at most 256 Ki characters");
            } else if (ClientSetting.is(sql)) {
                return new Asked(sql, NONE, NONE, List.of());
            }
            session.begins();
            try (Lease lease = workers.lease(session.snapshot(), session.usage())) {
                lease.order(new Order.Describe(sql, grants));
                Reply.Described described = (Reply.Described) lease.read(memory);
                return new Asked(sql, described.columns(), described.parameters(), List.of());
            } finally {
                session.ends();
            }
        } catch (StatementRefused e) {
            audit.statement(session.user(), session.id(), sql, e.refusal().name(), 0, 0, 0);
            throw e;
        }
    }

    /** Runs a statement and sends its rows; says at the end that it is complete, or why not. */
    void send(Session session, List<String> grants, Asked asked, ServerStreamListener client) {
        if (asked.isSetting()) {
            client.start(VectorSchemaRoot.create(NONE, memory));
            client.completed();
            return;
        }
        Readiness readiness = new Readiness();
        readiness.register(client);
        fillers.execute(() -> send(session, grants, asked, client, readiness));
    }

    private void send(
            Session session, List<String> grants, Asked asked, ServerStreamListener client, Readiness readiness) {
        long start = System.nanoTime();
        RowStream stream = null;
        String outcome = "done";
        try {
            session.begins();
            try {
                Lease lease = workers.lease(session.snapshot(), session.usage());
                session.runs(lease);
                readiness.runs(lease);
                try (Buffer buffer = new Buffer(lease, memory)) {
                    stream = new RowStream(buffer, lease, limits, client, readiness, memory);
                    run(lease, buffer, new Order.Run(asked.sql(), grants, false, asked.values(), BATCH_ROWS));
                    stream.send();
                } finally {
                    session.runsNoMore(lease);
                }
            } finally {
                session.ends();
            }
            client.completed();
        } catch (StatementRefused e) {
            outcome = e.refusal().name();
            client.error(Errors.of(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            client.error(Errors.of(new StatementRefused(Refusal.CANCELLED, "the server ends")));
        } finally {
            audit.statement(
                    session.user(),
                    session.id(),
                    asked.sql(),
                    outcome,
                    stream == null ? 0 : stream.rows(),
                    stream == null ? 0 : stream.bytes(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
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
