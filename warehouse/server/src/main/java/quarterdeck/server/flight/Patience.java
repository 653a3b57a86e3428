package quarterdeck.server.flight;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Bounds how long a thread waits for what a client was to send: after that the thread is interrupted. */
final class Patience {
    private final ScheduledExecutorService clock;
    private final int seconds;

    Patience(ScheduledExecutorService clock, int seconds) {
        this.clock = clock;
        this.seconds = seconds;
    }

    /** Work that must not be interrupted once it is done. */
    private static final class Waiting implements Runnable {
        private final Thread thread = Thread.currentThread();
        private boolean isOver;

        @Override
        public synchronized void run() {
            if (!isOver) {
                thread.interrupt();
            }
        }

        synchronized void over() {
            isOver = true;
        }
    }

    /** Does some work on this thread, which may wait for a client. */
    void with(Runnable work) {
        Waiting waiting = new Waiting();
        Future<?> end = clock.schedule(waiting, seconds, TimeUnit.SECONDS);
        try {
            work.run();
        } finally {
            waiting.over();
            end.cancel(false);
        }
    }
}
