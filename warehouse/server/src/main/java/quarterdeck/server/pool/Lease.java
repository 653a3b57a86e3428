package quarterdeck.server.pool;

import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;
import quarterdeck.server.snapshot.Snapshot;
import quarterdeck.server.wire.Order;
import quarterdeck.server.wire.Refusal;
import quarterdeck.server.wire.Reply;
import quarterdeck.server.wire.StatementRefused;

/** A worker that runs one statement. Whoever leases it reads the replies to the last one and closes it. */
public final class Lease implements AutoCloseable {
    private static final long LONG_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** What it costs to start a worker. */
    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Workers workers;
    private final WorkerProcess worker;
    private final Snapshot snapshot;
    private final Limits limits;
    private final Usage usage;
    private long usedBefore;
    private long lastOrder;
    private Semaphore lane;
    private final long start = System.nanoTime();
    private long waitedNanos;
    private long waitingSince;
    private long givenUpAt;
    private @Nullable StatementRefused reason;
    private boolean isOver;
    private boolean isLong;
    private boolean isClosed;

    /** @param isLong whether the lane is the long one, in which others go first */
    Lease(
            Workers workers,
            WorkerProcess worker,
            Snapshot snapshot,
            Limits limits,
            Semaphore lane,
            boolean isLong,
            Usage usage) {
        this.workers = workers;
        this.worker = worker;
        this.snapshot = snapshot;
        this.limits = limits;
        this.lane = lane;
        this.isLong = isLong;
        this.usage = usage;
        this.usedBefore = worker.usedNanos().orElse(0L);
    }

    /** Gives the order whose replies are read next. */
    public synchronized void order(Order order) throws StatementRefused {
        if (reason != null) {
            throw reason;
        }
        try {
            lastOrder = worker.order(order);
        } catch (IOException e) {
            throw lost();
        }
    }

    /**
     * The next reply, of which the last is neither columns nor rows.
     *
     * @throws StatementRefused where the statement was refused, given up, or its worker died
     */
    public Reply read(BufferAllocator memory) throws StatementRefused {
        try {
            Reply reply = worker.read(memory);
            if (reply instanceof Reply.Refused refused) {
                over(true);
                throw given(new StatementRefused(refused.refusal(), refused.message()));
            }
            over(!(reply instanceof Reply.Columns || reply instanceof Reply.Batch));
            return reply;
        } catch (StatementRefused e) {
            throw e;
        } catch (EOFException e) {
            throw given(lost());
        } catch (IOException | RuntimeException e) {
            worker.end();
            throw given(lost());
        }
    }

    private synchronized void over(boolean now) {
        isOver = now;
    }

    private StatementRefused lost() {
        return new StatementRefused(
                Refusal.LOST,
                "the process that ran this statement ended, most likely for want of memory; try a smaller question");
    }

    private synchronized StatementRefused given(StatementRefused otherwise) {
        return reason == null ? otherwise : reason;
    }

    /** Stops the statement; the first reason is the one that is told. Safe for any thread. */
    public void giveUp(Refusal refusal, String message) {
        long order;
        synchronized (this) {
            if (reason != null || isOver) {
                return;
            }
            reason = new StatementRefused(refusal, message);
            givenUpAt = System.nanoTime();
            order = lastOrder;
        }
        try {
            worker.giveUp(order);
        } catch (IOException e) {
            worker.end();
        }
    }

    /** From now on the worker waits for whoever reads the rows. */
    public synchronized void waits() {
        waitingSince = System.nanoTime();
    }

    /** It waits no longer. */
    public synchronized void goesOn() {
        waitedNanos += System.nanoTime() - waitingSince;
        waitingSince = 0;
    }

    /** Looks whether the statement is within its limits; called a few times a second. */
    void look(long now, Semaphore longLane) {
        account();
        if (!isGivenUp()) {
            changeLane(now, longLane);
            boundTime(now);
        } else if (now - givenUpAt > GRACE_NANOS) {
            worker.end();
        }
    }

    private synchronized void account() {
        worker.usedNanos().ifPresent(used -> {
            usage.add(used - usedBefore);
            usedBefore = used;
        });
    }

    private synchronized boolean isGivenUp() {
        return reason != null;
    }

    private void changeLane(long now, Semaphore longLane) {
        if (now - start >= LONG_NANOS && becomesLong(longLane)) {
            Isolation.yieldToOthers(worker.pid());
        } else if (now - start > PATIENCE_NANOS && isInQuickLane()) {
            giveUp(Refusal.BUSY, "too many long statements are running; try again later");
        }
    }

    private synchronized boolean becomesLong(Semaphore longLane) {
        if (!isInQuickLane() || !longLane.tryAcquire()) {
            return false;
        }
        isLong = true;
        lane.release();
        lane = longLane;
        return true;
    }

    private synchronized boolean isInQuickLane() {
        return !isLong && !isClosed;
    }

    private void boundTime(long now) {
        long waiting;
        long waited;
        synchronized (this) {
            waiting = waitingSince == 0 ? 0 : now - waitingSince;
            waited = waitedNanos + waiting;
        }
        if (waiting > TimeUnit.SECONDS.toNanos(limits.stallSeconds())) {
            giveUp(Refusal.LIMIT, "the rows of this statement were not read for " + limits.stallSeconds() + " seconds");
        } else if (now - start - waited > TimeUnit.SECONDS.toNanos(limits.seconds())) {
            giveUp(Refusal.LIMIT, "this statement ran longer than " + limits.seconds() + " seconds");
        }
    }

    /** The process that runs the statement. */
    public long pid() {
        return worker.pid();
    }

    /** A worker that did its work goes back; one that has more to say ends, and the session answers for another. */
    @Override
    public void close() {
        account();
        boolean isUsable;
        Semaphore last;
        boolean yields;
        synchronized (this) {
            isClosed = true;
            isUsable = isOver && worker.isAlive();
            last = lane;
            yields = isLong;
        }
        if (!isUsable) {
            usage.add(START_NANOS);
        }
        workers.giveBack(this, worker, snapshot, isUsable, yields);
        last.release();
    }
}
