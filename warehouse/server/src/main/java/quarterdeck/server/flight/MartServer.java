package quarterdeck.server.flight;

import io.grpc.netty.NettyServerBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.arrow.flight.FlightServer;
import org.apache.arrow.flight.Location;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import quarterdeck.server.access.Access;
import quarterdeck.server.access.AccessFile;
import quarterdeck.server.access.Audit;
import quarterdeck.server.access.Certificate;
import quarterdeck.server.access.ServerFolder;
import quarterdeck.server.pool.Limits;
import quarterdeck.server.pool.Workers;
import quarterdeck.server.snapshot.Snapshot;
import quarterdeck.server.snapshot.Snapshots;

/** The server: faces the network, lets users in, and has workers read the published mart. */
public final class MartServer implements AutoCloseable {
    private static final int LARGEST_MESSAGE = 4 << 20;
    private static final int LARGEST_HEADERS = 16 << 10;
    private static final int CALLS_OF_A_CONNECTION = 64;
    private static final int THREADS = 512;
    private static final int HANDSHAKE_SECONDS = 10;
    private static final int SILENT_SECONDS = 60;
    private static final int END_SECONDS = 5;
    private static final int LOOK_MILLIS = 200;
    private static final long MEMORY = 1L << 30;

    private final Path running;
    private final BufferAllocator memory = new RootAllocator(MEMORY);
    private final Calls calls = new Calls(THREADS, MartServer::daemon);
    private final ExecutorService fillers = Executors.newCachedThreadPool(MartServer::daemon);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(MartServer::daemon);
    private final Workers workers;
    private final Sessions sessions;
    private final Snapshots snapshots;
    private final MartProducer producer;
    private final FlightServer server;

    /**
     * What a server needs to know.
     *
     * @param home folder of the warehouse
     * @param host name or address to listen at
     * @param port to listen at, 0 for any that is free
     * @param idleMinutes after which an unused session ends
     */
    public record Settings(Path home, String host, int port, Certificate certificate, Limits limits, int idleMinutes) {}

    private MartServer(Settings settings) throws IOException {
        Path folder = ServerFolder.create(ServerFolder.of(settings.home()));
        this.running = ServerFolder.create(folder.resolve("running"));
        Audit audit = new Audit(folder.resolve("audit"), Clock.systemUTC());
        this.workers = Workers.start(running, settings.limits(), memory);
        this.snapshots =
                new Snapshots(settings.home().resolve("marts").resolve("current.duckdb"), running, new Readers());
        this.sessions = new Sessions(snapshots, audit, settings.idleMinutes());
        Gate gate = new Gate(new Access(new AccessFile(folder)), sessions, audit);
        Statements statements = new Statements(workers, settings.limits(), memory, fillers, audit);
        this.producer = new MartProducer(
                gate,
                sessions,
                statements,
                new Patience(clock, settings.limits().stallSeconds()),
                memory);
        this.server = FlightServer.builder(memory, Location.forGrpcTls(settings.host(), settings.port()), producer)
                .useTls(
                        settings.certificate().certificate().toFile(),
                        settings.certificate().key().toFile())
                .headerAuthenticator(gate)
                .executor(calls.threads())
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .setMaxHeaderListSize(LARGEST_HEADERS)
                .transportHint("grpc.builderConsumer", (Consumer<NettyServerBuilder>) this::harden)
                .build();
    }

    /**
     * Starts a server on the mart in force.
     *
     * @throws IOException where the port is taken, there is no mart, or no worker can be started
     */
    public static MartServer start(Settings settings) throws IOException {
        ServerFolder.remove(ServerFolder.of(settings.home()).resolve("running"));
        MartServer made = new MartServer(settings);
        try {
            made.snapshots.look();
            made.server.start();
        } catch (IOException | RuntimeException e) {
            made.close();
            throw e;
        }
        Future<?> unused =
                made.clock.scheduleWithFixedDelay(made::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return made;
    }

    private void harden(NettyServerBuilder builder) {
        calls.of(builder);
        builder.maxConcurrentCallsPerConnection(CALLS_OF_A_CONNECTION)
                .handshakeTimeout(HANDSHAKE_SECONDS, TimeUnit.SECONDS)
                .keepAliveTime(SILENT_SECONDS, TimeUnit.SECONDS)
                .keepAliveTimeout(HANDSHAKE_SECONDS, TimeUnit.SECONDS)
                .permitKeepAliveTime(HANDSHAKE_SECONDS, TimeUnit.SECONDS)
                .permitKeepAliveWithoutCalls(true);
    }

    private final class Readers implements Snapshots.Readers {
        @Override
        public void first(Snapshot snapshot) {
            workers.prepare(snapshot);
        }

        @Override
        public void none(Snapshot snapshot) {
            producer.forget(snapshot);
            workers.retire(snapshot);
        }
    }

    private void look() {
        try {
            snapshots.look();
            sessions.endIdle();
        } catch (IOException | RuntimeException e) {
            // no mart for a moment, or a folder that cannot be read: sessions say so, and the next look is soon
        }
    }

    /** The port it listens at. */
    public int port() {
        return server.getPort();
    }

    /** Whether the operating system takes the network from workers. */
    public boolean workersHaveNoNetwork() {
        return workers.hasNoNetwork();
    }

    /** The processes of the workers. */
    public List<Long> workerPids() {
        return workers.pids();
    }

    /** Those of them that run a statement. */
    public List<Long> busyWorkerPids() {
        return workers.busyPids();
    }

    /** The most bytes of rows that it held at a time, on their way to all clients. */
    public long peakMemory() {
        return memory.getPeakMemoryAllocation();
    }

    /** How many sessions are open. */
    public int sessionCount() {
        return sessions.count();
    }

    /** Takes no more calls and gives those that run a while to end. */
    public void drain(int seconds) throws InterruptedException {
        server.shutdown();
        server.awaitTermination(seconds, TimeUnit.SECONDS);
    }

    /** Waits until it is closed. */
    public void await() throws InterruptedException {
        server.awaitTermination();
    }

    @Override
    public void close() throws IOException {
        server.shutdown();
        workers.close();
        try {
            server.close();
            end(clock);
            calls.close();
            end(calls.threads());
            end(fillers);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ServerFolder.remove(running);
    }

    /** What still runs may be about to hold a mart in the folder that is removed next. */
    private static void end(ExecutorService threads) throws InterruptedException {
        threads.shutdownNow();
        threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "server");
        thread.setDaemon(true);
        return thread;
    }
}
