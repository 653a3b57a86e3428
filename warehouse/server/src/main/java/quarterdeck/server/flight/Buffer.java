package quarterdeck.server.flight;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import quarterdeck.server.pool.Lease;
import quarterdeck.server.wire.Refusal;
import quarterdeck.server.wire.Reply;
import quarterdeck.server.wire.StatementRefused;

/**
 * Rows between a worker and a client: a small result frees its worker at once, a large one waits for the client.
 */
final class Buffer implements AutoCloseable {
    /** Bytes that wait for one client. */
    private static final long FULL = 4L << 20;
    /** Bytes that wait for all clients. */
    private static final long ALL_FULL = 384L << 20;

    private static final int LOOK_AGAIN_MILLIS = 100;

    private final Lease lease;
    private final BufferAllocator memory;
    private final Deque<Object> waiting = new ArrayDeque<>();
    private long bytes;
    private boolean isClosed;

    Buffer(Lease lease, BufferAllocator memory) {
        this.lease = lease;
        this.memory = memory;
    }

    /** Takes everything the worker says, until it has said the last; then the worker is free again. */
    void fill() {
        try (lease) {
            for (Reply reply = lease.read(memory); ; reply = lease.read(memory)) {
                put(reply);
                if (reply instanceof Reply.Done || reply instanceof Reply.Described) {
                    return;
                }
            }
        } catch (StatementRefused e) {
            put(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            put(new StatementRefused(Refusal.CANCELLED, "the server ends"));
        } catch (RuntimeException | Error e) {
            put(new StatementRefused(Refusal.LOST, "the server failed with this statement: " + e));
        }
    }

    private synchronized void put(Reply reply) throws InterruptedException {
        long size = size(reply);
        if (isFull() && !isClosed) {
            lease.waits();
            while (isFull() && !isClosed) {
                wait(LOOK_AGAIN_MILLIS);
            }
            lease.goesOn();
        }
        if (isClosed) {
            drop(reply);
            return;
        }
        bytes += size;
        put((Object) reply);
    }

    private boolean isFull() {
        return bytes > FULL || (bytes > 0 && memory.getAllocatedMemory() > ALL_FULL);
    }

    private synchronized void put(Object last) {
        waiting.add(last);
        notifyAll();
    }

    /** The next reply; waits for it. */
    synchronized Reply take() throws StatementRefused, InterruptedException {
        while (waiting.isEmpty()) {
            wait();
        }
        Object next = waiting.remove();
        if (next instanceof StatementRefused refused) {
            throw refused;
        }
        bytes -= size((Reply) next);
        notifyAll();
        return (Reply) next;
    }

    private static long size(Object reply) {
        return reply instanceof Reply.Batch batch ? batch.rows().computeBodyLength() : 0;
    }

    private static void drop(Object reply) {
        if (reply instanceof Reply.Batch batch) {
            ArrowRecordBatch rows = batch.rows();
            rows.close();
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        waiting.forEach(Buffer::drop);
        waiting.clear();
        notifyAll();
    }
}
