package quarterdeck.server.flight;

import java.util.concurrent.TimeUnit;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorLoader;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import quarterdeck.server.pool.Lease;
import quarterdeck.server.pool.Limits;
import quarterdeck.server.wire.Refusal;
import quarterdeck.server.wire.Reply;
import quarterdeck.server.wire.StatementRefused;

/** Sends the rows of one statement to one client, no faster than it reads and no more than it may have. */
final class RowStream {

    private final Buffer buffer;
    private final Lease lease;
    private final Limits limits;
    private final ServerStreamListener client;
    private final BufferAllocator memory;
    private final Readiness readiness;
    private final Sent sent;

    RowStream(
            Buffer buffer,
            Lease lease,
            Limits limits,
            ServerStreamListener client,
            Readiness readiness,
            BufferAllocator memory,
            Sent sent) {
        this.buffer = buffer;
        this.lease = lease;
        this.limits = limits;
        this.client = client;
        this.readiness = readiness;
        this.memory = memory;
        this.sent = sent;
    }

    /** Sends everything; does not say that it is complete. */
    void send() throws StatementRefused, InterruptedException {
        Reply first = buffer.take();
        if (!(first instanceof Reply.Columns columns)) {
            return;
        }
        try (VectorSchemaRoot root = VectorSchemaRoot.create(columns.schema(), memory)) {
            VectorLoader loader = new VectorLoader(root);
            client.start(root);
            for (Reply reply = buffer.take(); reply instanceof Reply.Batch batch; reply = buffer.take()) {
                try (ArrowRecordBatch next = batch.rows()) {
                    count(next);
                    await();
                    loader.load(next);
                }
                client.putNext();
            }
        }
    }

    private void count(ArrowRecordBatch batch) throws StatementRefused {
        sent.add(batch);
        if (sent.rows() > limits.rows()) {
            throw beyond("a statement may send " + limits.rows() + " rows");
        } else if (sent.bytes() > limits.bytes()) {
            throw beyond("a statement may send " + limits.bytes() + " bytes");
        }
    }

    private void await() throws StatementRefused {
        switch (readiness.waitForListener(TimeUnit.SECONDS.toMillis(limits.stallSeconds()))) {
            case READY -> {}
            case CANCELLED -> throw new StatementRefused(Refusal.CANCELLED, "the statement was cancelled");
            default ->
                throw beyond("the rows of this statement were not read for " + limits.stallSeconds() + " seconds");
        }
    }

    private StatementRefused beyond(String message) {
        lease.giveUp(Refusal.LIMIT, message);
        return new StatementRefused(Refusal.LIMIT, message);
    }
}
