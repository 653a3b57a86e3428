package quarterdeck.server.pool;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.memory.BufferAllocator;
import quarterdeck.server.wire.Order;
import quarterdeck.server.wire.Reply;

/** A started worker. Orders may be given by any thread, replies are read by one at a time. */
final class WorkerProcess {
    private static final int PIPE = 1 << 16;

    private final Process process;
    private final DataOutputStream orders;
    private final DataInputStream replies;
    private long given;

    private WorkerProcess(Process process) {
        this.process = process;
        this.orders = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), PIPE));
        this.replies = new DataInputStream(new BufferedInputStream(process.getInputStream(), PIPE));
    }

    /**
     * Starts one, in an empty environment, and waits until it is ready for the mart.
     *
     * @param yields whether others go first, from its start on
     */
    static WorkerProcess start(WorkerProgram program, boolean yields, BufferAllocator memory) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.command(yields));
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("TZ", "UTC");
        builder.directory(Path.of("/").toFile());
        builder.redirectError(
                Boolean.getBoolean("quarterdeck.workers.speak")
                        ? ProcessBuilder.Redirect.INHERIT
                        : ProcessBuilder.Redirect.DISCARD);
        WorkerProcess worker = new WorkerProcess(builder.start());
        try {
            worker.expectDone(memory);
        } catch (IOException e) {
            worker.end();
            throw new IOException("a worker did not start; is there memory for it?", e);
        }
        Isolation.forbidFiles(worker.pid());
        return worker;
    }

    void open(Path mart, Limits limits, BufferAllocator memory) throws IOException {
        order(new Order.Open(mart.toString(), limits.megabytes(), limits.threads()));
        expectDone(memory);
    }

    private void expectDone(BufferAllocator memory) throws IOException {
        Reply reply = read(memory);
        if (reply instanceof Reply.Refused refused) {
            throw new IOException(refused.message());
        }
    }

    /** Gives the number by which this order can be given up. */
    long order(Order order) throws IOException {
        synchronized (orders) {
            order.writeTo(orders);
            orders.flush();
            return ++given;
        }
    }

    /** Has an order given up, unless another was given since: whoever gave that one has the worker now. */
    void giveUp(long number) throws IOException {
        synchronized (orders) {
            if (number == given) {
                new Order.Cancel().writeTo(orders);
                orders.flush();
            }
        }
    }

    Reply read(BufferAllocator memory) throws IOException {
        return Reply.read(replies, memory);
    }

    long pid() {
        return process.pid();
    }

    /** Nanoseconds of the processors that it has used; empty where it is gone or this system does not tell. */
    Optional<Long> usedNanos() {
        return process.info().totalCpuDuration().map(Duration::toNanos);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it at once, whatever it does. */
    void end() {
        process.destroyForcibly();
    }

    /** Waits a moment until it is gone. */
    void awaitEnd() {
        try {
            process.waitFor(2, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
