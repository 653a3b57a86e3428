package quarterdeck.server.pool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    private record Idle(WorkerProcess worker, Snapshot snapshot) {}

    private final WorkerProgram program;
    private final Limits limits;
    private final BufferAllocator memory;
    private final Semaphore quickLane;
    private final Semaphore longLane;
    private final Deque<Idle> idle = new ArrayDeque<>();
    private final Deque<WorkerProcess> ahead = new ArrayDeque<>();
    private final Set<Lease> leases = ConcurrentHashMap.newKeySet();
    private final Set<WorkerProcess> started = ConcurrentHashMap.newKeySet();
    private final ExecutorService starter = Executors.newSingleThreadExecutor(Workers::daemon);
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(Workers::daemon);
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
        workers.ahead.push(workers.fresh());
        Future<?> unused =
                workers.watch.scheduleWithFixedDelay(workers::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        return workers;
    }

    /** Whether the operating system takes the network from workers. */
    public boolean hasNoNetwork() {
        return Isolation.hasNoNetwork();
    }

    /**
     * A worker for one statement.
     *
     * @throws StatementRefused where none is free in time
     */
    public Lease lease(Snapshot snapshot) throws StatementRefused {
        await();
        try {
            WorkerProcess worker = workerOf(snapshot);
            Lease lease = new Lease(this, worker, snapshot, limits, quickLane);
            leases.add(lease);
            return lease;
        } catch (IOException e) {
            quickLane.release();
            throw new StatementRefused(Refusal.LOST, "no worker could be started: " + e.getMessage());
        }
    }

    private void await() throws StatementRefused {
        try {
            if (!quickLane.tryAcquire(limits.queueSeconds(), TimeUnit.SECONDS)) {
                throw new StatementRefused(Refusal.BUSY, "the server is busy; try again later");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StatementRefused(Refusal.CANCELLED, "the statement was cancelled");
        }
    }

    private WorkerProcess workerOf(Snapshot snapshot) throws IOException {
        for (WorkerProcess waiting = takeIdle(snapshot); waiting != null; waiting = takeIdle(snapshot)) {
            if (waiting.isAlive()) {
                return waiting;
            }
            forget(waiting);
        }
        return opened(snapshot);
    }

    /** A worker on a mart; one that was started ahead may have died since. */
    private WorkerProcess opened(Snapshot snapshot) throws IOException {
        WorkerProcess waiting = takeAhead();
        starter.execute(this::startAhead);
        if (waiting != null) {
            try {
                return opened(waiting, snapshot);
            } catch (IOException e) {
                // a fresh one will do, or say why not
            }
        }
        return opened(fresh(), snapshot);
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

    private WorkerProcess fresh() throws IOException {
        WorkerProcess worker = WorkerProcess.start(program, memory);
        started.add(worker);
        if (isClosed) {
            forget(worker);
            throw new IOException("the server ends");
        }
        return worker;
    }

    private void startAhead() {
        try {
            if (!isClosed && isNoneAhead()) {
                WorkerProcess worker = fresh();
                synchronized (this) {
                    ahead.push(worker);
                }
            }
        } catch (IOException e) {
            // the statement that needs it will start one itself, or say why it cannot be
        }
    }

    private synchronized boolean isNoneAhead() {
        return ahead.isEmpty();
    }

    private synchronized @Nullable WorkerProcess takeAhead() {
        return ahead.poll();
    }

    private synchronized @Nullable WorkerProcess takeIdle(Snapshot snapshot) {
        for (Iterator<Idle> all = idle.iterator(); all.hasNext(); ) {
            Idle one = all.next();
            if (one.snapshot().equals(snapshot)) {
                all.remove();
                return one.worker();
            }
        }
        return null;
    }

    /** Has a worker wait for the first statement on a mart. */
    public void prepare(Snapshot snapshot) {
        starter.execute(() -> {
            try {
                keep(opened(snapshot), snapshot);
            } catch (IOException e) {
                // the first statement will say why
            }
        });
    }

    void giveBack(Lease lease, WorkerProcess worker, Snapshot snapshot, boolean isUsable) {
        leases.remove(lease);
        if (isUsable && !isClosed) {
            keep(worker, snapshot);
        } else {
            forget(worker);
        }
    }

    private void keep(WorkerProcess worker, Snapshot snapshot) {
        List<Idle> beyond = new ArrayList<>();
        synchronized (this) {
            idle.push(new Idle(worker, snapshot));
            while (idle.size() > limits.workers()) {
                beyond.add(idle.removeLast());
            }
        }
        beyond.forEach(one -> forget(one.worker()));
    }

    private void forget(WorkerProcess worker) {
        worker.end();
        started.remove(worker);
    }

    /** Ends the workers that wait for statements on a mart that nobody reads any more. */
    public void retire(Snapshot snapshot) {
        for (WorkerProcess waiting = takeIdle(snapshot); waiting != null; waiting = takeIdle(snapshot)) {
            forget(waiting);
        }
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
        started.forEach(WorkerProcess::awaitEnd);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "workers");
        thread.setDaemon(true);
        return thread;
    }
}
