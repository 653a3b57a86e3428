package quarterdeck.server.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.jspecify.annotations.Nullable;
import quarterdeck.server.wire.Order;
import quarterdeck.server.wire.Refusal;
import quarterdeck.server.wire.Reply;
import quarterdeck.server.wire.StatementRefused;

/**
 * The process that reads one mart: orders come on its input, replies go to its output. It ends when its input does, so
 * that it never outlives the supervisor.
 */
final class Worker {
    /** Deep statements go through DuckDB's own bounds before they come to the end of this. */
    private static final long STACK = 64L << 20;

    private static final int PIPE = 1 << 16;

    private final BlockingQueue<Task> tasks = new LinkedBlockingQueue<>();
    private final DataOutputStream replies;
    private final BufferAllocator memory = new RootAllocator();
    private @Nullable OpenMart mart;

    /** An order and what runs for it, which a later order may give up. */
    private record Task(Order order, Running running) {}

    private Worker(DataOutputStream replies) {
        this.replies = replies;
    }

    public static void main(String[] arguments) throws InterruptedException {
        DataOutputStream replies =
                new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), PIPE));
        System.setOut(System.err);
        Worker worker = new Worker(replies);
        Thread statements = new Thread(null, worker::work, "statements", STACK);
        statements.start();
        worker.listen(new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in))));
    }

    private void listen(DataInputStream orders) {
        try {
            Running last = new Running();
            for (Order order = Order.read(orders); order != null; order = Order.read(orders)) {
                if (order instanceof Order.Cancel) {
                    last.giveUp();
                } else {
                    last = new Running();
                    tasks.add(new Task(order, last));
                }
            }
        } catch (IOException e) {
            // as good as the end
        }
        Runtime.getRuntime().halt(0);
    }

    private void work() {
        try {
            Warmth.warm(memory);
            reply(new Reply.Done());
            while (true) {
                Task task = tasks.take();
                reply(outcome(task));
            }
        } catch (IOException | InterruptedException | SQLException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    /** The last reply to an order. */
    private Reply outcome(Task task) throws IOException {
        try {
            Order order = task.order();
            if (order instanceof Order.Open open) {
                mart = OpenMart.open(open);
                return new Reply.Done();
            } else if (mart == null) {
                return new Reply.Refused(Refusal.INVALID, "no mart is open");
            } else if (order instanceof Order.Describe describe) {
                return new Description(mart).of(describe, task.running());
            } else if (order instanceof Order.Run run) {
                new Rows(mart, memory, this::reply).send(run, task.running());
            }
            return new Reply.Done();
        } catch (StatementRefused e) {
            return new Reply.Refused(e.refusal(), e.words());
        } catch (SQLException e) {
            return Failures.reply(e.getMessage(), task.running());
        } catch (OutOfMemoryError e) {
            return new Reply.Refused(Refusal.LIMIT, Failures.MEMORY);
        } catch (StackOverflowError e) {
            return new Reply.Refused(Refusal.LIMIT, "this statement is nested too deeply");
        } catch (RuntimeException e) {
            return Failures.reply(String.valueOf(e), task.running());
        }
    }

    private void reply(Reply reply) throws IOException {
        reply.writeTo(replies);
        replies.flush();
    }
}
