package quarterdeck.server;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import quarterdeck.proving.Scale;

/**
 * Marts that are published while others connect: one thread publishes and deletes what is older than the mart before,
 * several connect and read without a pause, and keep some of their connections over the next swaps.
 */
final class Swaps {
    private static final int ROWS = 1000;
    private static final int CONNECTORS = 4;
    private static final int KEPT = 10;

    private final GeneratedHome home;
    private final RunningServer server;
    private final int swaps;
    private final int connections;

    /** Of the mart in force; that of the home is 0. */
    private final AtomicInteger published = new AtomicInteger();

    private final AtomicLongArray publishedAt;
    private final AtomicLongArray answeredAt;
    private final AtomicInteger tried = new AtomicInteger();
    private final AtomicInteger across = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger stale = new AtomicInteger();
    private final AtomicInteger changed = new AtomicInteger();
    private volatile boolean isOver;

    /** A connection that goes on reading the mart that it began with. */
    private record Old(Connection connection, int mart) {}

    private Swaps(GeneratedHome home, RunningServer server, int swaps, int connections) {
        this.home = home;
        this.server = server;
        this.swaps = swaps;
        this.connections = connections;
        this.publishedAt = new AtomicLongArray(swaps + 1);
        this.answeredAt = new AtomicLongArray(swaps + 1);
    }

    static Swaps of(GeneratedHome home, RunningServer server, int swaps, int connections)
            throws IOException, SQLException, InterruptedException {
        Swaps measured = new Swaps(home, server, swaps, connections);
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTORS);
        for (int i = 0; i < CONNECTORS; i++) {
            threads.execute(measured::connect);
        }
        try {
            measured.swap();
        } finally {
            measured.isOver = true;
            threads.shutdown();
        }
        if (!threads.awaitTermination(5, TimeUnit.MINUTES)) {
            throw new AssertionError("a connection never ended");
        }
        return measured;
    }

    /** Publishes, each mart once its share of the connections has been tried. */
    private void swap() throws IOException, SQLException, InterruptedException {
        long start = System.nanoTime();
        for (int next = 1; next <= swaps && Scale.goesOn(start); next++) {
            home.publish("swap" + next, ROWS);
            publishedAt.set(next, System.nanoTime());
            published.set(next);
            if (next > 1) {
                Files.deleteIfExists(
                        home.marts().resolve("mart-" + (next == 2 ? "one" : "swap" + (next - 2)) + ".duckdb"));
            }
            while (tried.get() < (long) connections * next / swaps) {
                Thread.sleep(1);
            }
        }
    }

    private void connect() {
        Deque<Old> kept = new ArrayDeque<>();
        try {
            while (!isOver) {
                tryOne(kept);
                if (kept.size() > KEPT) {
                    look(kept.remove());
                }
            }
        } finally {
            kept.forEach(this::look);
        }
    }

    private void tryOne(Deque<Old> kept) {
        int before = published.get();
        try {
            Connection connection = server.connect();
            int mart = read(connection);
            answeredAt.compareAndSet(mart, 0, System.nanoTime());
            stale.addAndGet(mart < before ? 1 : 0);
            across.addAndGet(published.get() > before ? 1 : 0);
            Old now = new Old(connection, mart);
            if (tried.incrementAndGet() % KEPT == 0) {
                kept.add(now);
            } else {
                look(now);
            }
        } catch (SQLException | RuntimeException e) {
            tried.incrementAndGet();
            failed.incrementAndGet();
        }
    }

    /** Reads once more and closes. */
    private void look(Old old) {
        try (Connection connection = old.connection()) {
            changed.addAndGet(read(connection) == old.mart() ? 0 : 1);
        } catch (SQLException | RuntimeException e) {
            failed.incrementAndGet();
        }
    }

    private static int read(Connection connection) throws SQLException {
        String token =
                SessionsTest.text(connection, "select any_value(token) || ' ' || count(*) from swap_token, fct_number");
        if (!token.matches("(one|swap\\d+) " + ROWS)) {
            throw new SQLException("no mart holds " + token);
        }
        return token.startsWith("one") ? 0 : Integer.parseInt(token.replaceAll("^swap| .*", ""));
    }

    /** Marts that were published. */
    int swaps() {
        return published.get();
    }

    /** Connections that were tried, and read. */
    int connections() {
        return tried.get();
    }

    /** Those during whose making a mart was published. */
    int across() {
        return across.get();
    }

    /** Those that failed, at once or later. */
    int failed() {
        return failed.get();
    }

    /** Those that read an older mart than the one that had been published before they were made. */
    int stale() {
        return stale.get();
    }

    /** Those that later read another mart than at first. */
    int changed() {
        return changed.get();
    }

    /** Milliseconds from the publishing of each mart to the first answer out of it, shortest first. */
    List<Long> firstMillis() {
        return IntStream.rangeClosed(1, swaps())
                .filter(mart -> answeredAt.get(mart) > 0)
                .mapToObj(mart ->
                        TimeUnit.NANOSECONDS.toMillis(Math.max(0, answeredAt.get(mart) - publishedAt.get(mart))))
                .sorted()
                .toList();
    }
}
