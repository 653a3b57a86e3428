package quarterdeck.server.pool;

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
 * @param stallSeconds how long a statement waits for a client that does not read
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

    public static final Limits DEFAULT = new Limits(4, 4, 384, 1, 60, 5_000_000, 1L << 30, 60, 30);

    public Limits {
        if (workers < 1 || longOnes < 1 || megabytes < 64 || threads < 1 || seconds < 1) {
            throw new IllegalArgumentException("at least one worker, thread and second, and 64 megabytes");
        }
    }
}
