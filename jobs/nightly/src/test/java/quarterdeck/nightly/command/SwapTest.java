package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.proving.Figure;
import quarterdeck.proving.Results;
import quarterdeck.proving.Scale;
import quarterdeck.warehouse.Warehouse;
import quarterdeck.warehouse.publish.MartsFolder;
import quarterdeck.warehouse.publish.Retention;

/** Readers who come and go while marts are swapped: each sees one version in all tables, and a new one at once. */
class SwapTest {

    private static final long SEED = Scale.seed(20251103);
    private static final int TABLES = 40;
    private static final int ROWS = 200;

    /** A thousand readers who came back any sooner would want more than two cores, and wait for these instead of for marts. */
    private static final Duration BETWEEN_READS = Duration.ofMillis(Scale.of(1_500, 60_000));

    @TempDir
    private Path folder;

    private final AtomicInteger published = new AtomicInteger();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger readers = new AtomicInteger();
    private final AtomicLong stalest = new AtomicLong();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final long[] publishedAt = new long[1_000];

    @Test
    void readersSeeOneVersionInAllTablesAndANewOneWithinASecond() throws Exception {
        long started = System.nanoTime();
        int wanted = Scale.of(60, 1_000);
        int swaps = Scale.of(8, 100);
        swap();
        CountDownLatch over = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(wanted);
        for (int i = 0; i < wanted; i++) {
            Random random = new Random(SEED + i);
            pool.execute(() -> readUntil(over, random));
        }
        while (published.get() <= swaps && Scale.goesOn(started)) {
            swap();
            TimeUnit.MILLISECONDS.sleep(Scale.of(50, 500));
        }
        over.countDown();
        pool.shutdown();
        assertThat(pool.awaitTermination(2, TimeUnit.MINUTES)).isTrue();

        assertThat(wrong).isEmpty();
        assertThat(readers.get()).isEqualTo(wanted);
        assertThat(stalest.get()).isLessThanOrEqualTo(TimeUnit.SECONDS.toNanos(1));
        Results.record(
                Figure.SWAP,
                SwapTest.class,
                published.get() - 1,
                "swaps under " + wanted + " readers at once in one process, " + reads
                        + " connections that read a token in each of " + TABLES + " tables",
                "0 failed, 0 mixed reads; the stalest new connection was "
                        + TimeUnit.NANOSECONDS.toMillis(stalest.get()) + " ms behind",
                SEED,
                started);
    }

    private void readUntil(CountDownLatch over, Random random) {
        boolean first = true;
        try {
            while (!over.await(random.nextInt((int) BETWEEN_READS.toMillis()), TimeUnit.MILLISECONDS) || first) {
                read();
                reads.incrementAndGet();
                if (first) {
                    readers.incrementAndGet();
                    first = false;
                }
            }
        } catch (InterruptedException | IOException | SQLException | RuntimeException e) {
            wrong.add(e.toString());
        }
    }

    private void read() throws IOException, SQLException {
        long opening = System.nanoTime();
        try (Connection mart = Warehouse.openCurrent(folder);
                Statement statement = mart.createStatement()) {
            int token = token(statement, 0);
            long behind = opening - publishedAt[token + 1];
            if (publishedAt[token + 1] != 0 && behind > stalest.get()) {
                stalest.accumulateAndGet(behind, Math::max);
            }
            for (int table = 1; table < TABLES; table++) {
                int other = token(statement, table);
                if (other != token) {
                    wrong.add("table " + table + " holds " + other + ", the first one " + token);
                }
            }
        }
    }

    private static int token(Statement statement, int table) throws SQLException {
        try (ResultSet row = statement.executeQuery("select min(token), max(token), count(*) from t" + table)) {
            row.next();
            assertThat(row.getInt(1)).isEqualTo(row.getInt(2));
            assertThat(row.getInt(3)).isEqualTo(ROWS);
            return row.getInt(1);
        }
    }

    /** A mart whose tables all hold its number, published as a night does it. */
    private void swap() throws IOException, SQLException {
        int token = published.get();
        MartsFolder marts = new MartsFolder(folder, name -> {});
        String run = "r%04d".formatted(token);
        Path working = marts.workingFile(run);
        Files.deleteIfExists(working);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + working);
                Statement statement = connection.createStatement()) {
            for (int table = 0; table < TABLES; table++) {
                statement.execute(
                        "create table t" + table + " as select " + token + " as token from range(" + ROWS + ")");
            }
        }
        var before = marts.current();
        marts.publish(run, working, "{}");
        publishedAt[token] = System.nanoTime();
        marts.retire(new Retention(1, 0), before);
        published.incrementAndGet();
    }
}
