package quarterdeck.server.pool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;
import quarterdeck.server.snapshot.Snapshot;
import quarterdeck.server.wire.Refusal;
import quarterdeck.server.wire.StatementRefused;

/**
 * The workers of a server. A statement has a worker for itself while it runs; between statements a worker waits for the
 * next of the same mart, or ends. One more is always started ahead, with no mart yet.
 */
public final class Workers implements AutoCloseable {
    private static final int LOOK_MILLIS = 200;
    private static final int END_SECONDS = 10;

    private final WorkerProgram program;
    private final Limits limits;
    private final BufferAllocator memory;
    private final Semaphore quickLane;
    private final Semaphore longLane;
    private final Waiting waiting = new Waiting();
    private final Set<Lease> leases = ConcurrentHashMap.newKeySet();
    private final Set<WorkerProcess> started = ConcurrentHashMap.newKeySet();
    private final ExecutorService starter = Executors.newSingleThreadExecutor(Workers::daemon);
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Workers::daemon);
    private final AtomicBoolean isStarting = new AtomicBoolean();
    private volatile boolean isTroubled;
    private volatile boolean isClosed;

    private Workers(WorkerProgram program, Limits limits, BufferAllocator memory) {
        this.program = program;
        this.limits = limits;
        this.memory = memory;
        this.quickLane = new Semaphore(limits.workers(), true);
        this.longLane = new Semaphore(limits.longOnes(), true);
    }

    /**
     * Starts the first worker, to see that it can be.
     *
     * @param folder for what workers are made of, of this server alone
     */
    public static Workers start(Path folder, Limits limits, BufferAllocator memory) throws IOException {
        Workers workers = new Workers(WorkerProgram.unpackedTo(folder, limits.megabytes()), limits, memory);
        workers.waiting.keepAhead(workers.fresh(false));
        Future<?> unused =
                workers.watch.scheduleWithFixedDelay(workers::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return workers;
    }

    /** Whether the operating system takes the network from workers. */
    public boolean hasNoNetwork() {
        return Isolation.hasNoNetwork();
    }

    /**
     * A worker for one statement. Where there is not much left of what all share, that of a session which has used much
     * lately waits and runs behind the others.
     *
     * @param usage of the session, which the statement adds to
     * @throws StatementRefused where none is free in time
     */
    public Lease lease(Snapshot snapshot, Usage usage) throws StatementRefused {
        boolean yields = usage.isMuch() && quickLane.availablePermits() <= limits.workers() / 2;
        Semaphore lane = yields ? longLane : quickLane;
        await(lane);
        try {
            WorkerProcess worker = yields ? behind(snapshot) : quick(snapshot);
            Lease lease = new Lease(this, worker, snapshot, limits, lane, yields, usage);
            leases.add(lease);
            return lease;
        } catch (IOException e) {
            lane.release();
            throw new StatementRefused(Refusal.LOST, "no worker could be started: " + e.getMessage());
        } catch (InterruptedException e) {
            lane.release();
            throw interrupted();
        }
    }

    private void await(Semaphore lane) throws StatementRefused {
        try {
            if (!lane.tryAcquire(limits.queueSeconds(), TimeUnit.SECONDS)) {
                throw new StatementRefused(Refusal.BUSY, "the server is busy; try again later");
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static StatementRefused interrupted() {
        Thread.currentThread().interrupt();
        return new StatementRefused(Refusal.CANCELLED, "the statement was cancelled");
    }

    private WorkerProcess behind(Snapshot snapshot) throws IOException {
        WorkerProcess one = alive(snapshot, true);
        return one == null ? opened(fresh(true), snapshot) : one;
    }

    /** One that another statement is done with, or one that was started ahead: to start takes longer than most run. */
    private WorkerProcess quick(Snapshot snapshot) throws IOException, InterruptedException {
        while (true) {
            WorkerProcess one = alive(snapshot, false);
            if (one != null) {
                return one;
            }
            WorkerProcess next = waiting.takeAhead();
            wishAhead();
            if (next == null && (isTroubled || isClosed)) {
                return opened(fresh(false), snapshot);
            } else if (next == null) {
                waiting.await(snapshot, LOOK_MILLIS);
            } else if (next.isAlive()) {
                return opened(next, snapshot);
            } else {
                forget(next);
            }
        }
    }

    private @Nullable WorkerProcess alive(Snapshot snapshot, boolean yields) {
        WorkerProcess one = waiting.take(snapshot, yields);
        while (one != null && !one.isAlive()) {
            forget(one);
            one = waiting.take(snapshot, yields);
        }
        return one;
    }

    private WorkerProcess opened(WorkerProcess worker, Snapshot snapshot) throws IOException {
        try {
            worker.open(snapshot.file(), limits, memory);
            return worker;
        } catch (IOException e) {
            forget(worker);
            throw e;
        }
    }

    private WorkerProcess fresh(boolean yields) throws IOException {
        WorkerProcess worker = WorkerProcess.start(program, yields, memory);
        started.add(worker);
        if (isClosed) {
            forget(worker);
            worker.awaitEnd();
            throw new IOException("the server ends");
        }
        return worker;
    }

    /** Has another worker started that no mart is open in, where there is none. */
    private void wishAhead() {
        if (isStarting.compareAndSet(false, true)) {
            starter.execute(this::startAhead);
        }
    }

    private void startAhead() {
        try {
            if (!isClosed && waiting.isNoneAhead()) {
                waiting.keepAhead(fresh(false));
            }
            isTroubled = false;
        } catch (IOException e) {
            // the statement that needs it will start one itself, or say why it cannot be
            isTroubled = true;
        } finally {
            isStarting.set(false);
        }
    }

    /** Has a worker wait for the first statement on a mart. */
    public void prepare(Snapshot snapshot) {
        waiting.begin(snapshot);
        starter.execute(() -> {
            try {
                WorkerProcess next = waiting.takeAhead();
                keep(opened(next == null ? fresh(false) : next, snapshot), snapshot, false);
            } catch (IOException e) {
                // the first statement will say why
            }
            wishAhead();
        });
    }

    /** @param yields whether it was made to, which cannot be taken back */
    void giveBack(Lease lease, WorkerProcess worker, Snapshot snapshot, boolean isUsable, boolean yields) {
        leases.remove(lease);
        if (isUsable && !isClosed) {
            keep(worker, snapshot, yields);
        } else {
            forget(worker);
        }
    }

    private void keep(WorkerProcess worker, Snapshot snapshot, boolean yields) {
        waiting.keep(worker, snapshot, yields, yields ? limits.longOnes() : limits.workers())
                .forEach(this::forget);
    }

    private void forget(WorkerProcess worker) {
        worker.end();
        started.remove(worker);
    }

    /** Ends the workers that wait for statements on a mart that nobody reads any more. */
    public void retire(Snapshot snapshot) {
        waiting.end(snapshot).forEach(this::forget);
    }

    private void look() {
        long now = System.nanoTime();
        for (Lease lease : leases) {
            try {
                lease.look(now, longLane);
            } catch (RuntimeException e) {
                lease.giveUp(Refusal.LOST, "the server could not watch this statement");
            }
        }
        waiting.tired(now).forEach(this::forget);
    }

    /** Processes that wait or run. */
    public List<Long> pids() {
        return started.stream().map(WorkerProcess::pid).sorted().toList();
    }

    /** Processes that run a statement. */
    public List<Long> busyPids() {
        return leases.stream().map(Lease::pid).sorted().toList();
    }

    @Override
    public void close() {
        isClosed = true;
        watch.shutdownNow();
        starter.shutdownNow();
        started.forEach(WorkerProcess::end);
        try {
            // one that is being started unpacks what it needs into the folder of the server, which is removed next
            starter.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        started.forEach(WorkerProcess::end);
        started.forEach(WorkerProcess::awaitEnd);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "workers");
        thread.setDaemon(true);
        return thread;
    }
}
