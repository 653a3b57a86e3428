package quarterdeck.server.pool;

import java.util.stream.LongStream;

/**
 * What statements and their workers may use.
 *
 * @param workers statements that run at a time before they are found to be long
 * @param longOnes statements that may run long at a time, beside them
 * @param megabytes memory of DuckDB for one statement; the process may use some more, and never without bound
 * @param threads threads of DuckDB for one statement
 * @param seconds how long a statement may run, not counting the time it waits for its reader
 * @param rows how many rows a statement may send
 * @param bytes how many bytes it may send
 * @param stallSeconds how long a statement waits for a client that does not read its rows or send its values
 * @param queueSeconds how long a statement waits for a worker
 */
public record Limits(
        int workers,
        int longOnes,
        int megabytes,
        int threads,
        int seconds,
        long rows,
        long bytes,
        int stallSeconds,
        int queueSeconds) {

    private static final int LEAST_MEGABYTES = 64;

    public static final Limits DEFAULT = new Limits(4, 4, 384, 1, 60, 5_000_000, 1L << 30, 60, 30);

    public Limits {
        if (megabytes < LEAST_MEGABYTES
                || LongStream.of(workers, longOnes, threads, seconds, rows, bytes, stallSeconds, queueSeconds)
                        .anyMatch(limit -> limit < 1)) {
            throw new IllegalArgumentException("limits are at least 1, of megabytes " + LEAST_MEGABYTES);
        }
    }
}
