package quarterdeck.server.flight;

import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallExecutorSupplier;
import io.grpc.netty.NettyServerBuilder;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.flight.CallHeaders;
import org.apache.arrow.flight.CallStatus;

/**
 * The threads on which calls run, which may wait there; the network's own threads never run any. A call that comes when
 * all are taken is refused at once; what was let in before waits for its turn.
 */
final class Calls implements AutoCloseable {
    private static final int CORE = 8;
    private static final int KEEP_SECONDS = 60;
    private static final Metadata.Key<String> FROM = key("quarterdeck-from");
    private static final Metadata.Key<String> FULL = key("quarterdeck-full");

    private final int most;
    private final ThreadPoolExecutor threads;

    /** Looks up what is called and turns away what cannot be let in, neither of which waits for anything. */
    private final ExecutorService reception;

    /**
     * Threads that do not keep a program from ending.
     *
     * @param most calls that may run, or wait for something, at a time
     */
    Calls(int most, ThreadFactory daemons) {
        this.most = most;
        this.threads = new ThreadPoolExecutor(
                Math.min(CORE, most),
                most,
                KEEP_SECONDS,
                TimeUnit.SECONDS,
                new AfterThreads(),
                daemons,
                (task, full) -> {
                    if (!full.isShutdown()) {
                        full.getQueue().add(task);
                    }
                });
        this.reception = Executors.newFixedThreadPool(2, daemons);
    }

    /** A queue into which nothing goes while another thread may be started for it. */
    private static final class AfterThreads extends LinkedTransferQueue<Runnable> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean offer(Runnable task) {
            return tryTransfer(task);
        }

        @Override
        public boolean add(Runnable task) {
            put(task);
            return true;
        }
    }

    private static Metadata.Key<String> key(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }

    /** Where the protocol runs what it does beside a call. */
    ExecutorService threads() {
        return threads;
    }

    /** Has the calls of a server run here. */
    void of(NettyServerBuilder builder) {
        builder.executor(reception).callExecutor(new ServerCallExecutorSupplier() {
            @Override
            public <A, B> Executor getExecutor(ServerCall<A, B> call, Metadata headers) {
                return executor(call, headers);
            }
        });
    }

    /** Writes into a call where it comes from, whatever it says itself, and whether it can be let in. */
    private Executor executor(ServerCall<?, ?> call, Metadata headers) {
        SocketAddress address = call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR);
        headers.discardAll(FROM);
        headers.discardAll(FULL);
        headers.put(
                FROM,
                address instanceof InetSocketAddress inet && inet.getAddress() != null
                        ? inet.getAddress().getHostAddress()
                        : "unknown");
        if (threads.getActiveCount() < most) {
            return threads;
        }
        headers.put(FULL, "yes");
        return reception;
    }

    /** Where a call comes from: an address, or {@code unknown}. */
    static String from(CallHeaders headers) {
        return String.valueOf(headers.get(FROM.name()));
    }

    /** Refuses a call for which there was no thread; the first thing that is done with any. */
    static void admit(CallHeaders headers) {
        if (headers.containsKey(FULL.name())) {
            throw CallStatus.RESOURCE_EXHAUSTED
                    .withDescription("the server is busy; try again later")
                    .toRuntimeException();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        reception.shutdownNow();
    }
}
