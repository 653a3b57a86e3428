package quarterdeck.warehouse;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What one build of the marts is made from and where it goes.
 *
 * @param sqlFolder folder with staging, dimensions, facts, marts, checks and macros
 * @param vocabularyFolder folder whose CSV files become the tables {@code vocabulary.<file>}
 * @param datasets Parquet files of each dataset of the lake; a dataset that is absent or has no files is empty
 * @param martsFolder folder of the published files; created where it is missing
 * @param runId part of the file name {@code mart-<runId>.duckdb}: letters, digits, dot, dash and underscore
 * @param inputsJson a JSON value that says what the build was made from (sha256 of files, versions); kept as it is
 * @param settings bounds and hooks
 */
public record BuildRequest(
        Path sqlFolder,
        Path vocabularyFolder,
        Map<String, List<Path>> datasets,
        Path martsFolder,
        String runId,
        String inputsJson,
        Settings settings) {

    public BuildRequest {
        if (!runId.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("a run id names a file: letters, digits, . _ - only, not " + runId);
        }
        Map<String, List<Path>> copy = new TreeMap<>();
        datasets.forEach((dataset, files) -> copy.put(dataset, List.copyOf(files)));
        datasets = copy;
    }

    /**
     * Tables that were made elsewhere.
     *
     * @param folder with a folder of Parquet for each published table
     * @param observations rows that the lake has of them
     */
    public record Made(Path folder, long observations) {}

    /**
     * Bounds and hooks of a build.
     *
     * @param keyedRowLimit tables with more rows than this get no primary and foreign keys; the same rules are then
     *     checked by anti-joins
     * @param keepDaily how many days keep their last mart
     * @param keepWeekly how many weeks keep their last mart
     * @param threads threads of DuckDB, 0 for its own choice
     * @param memoryLimit for example {@code 2GB}; what does not fit is spilled beside the marts
     * @param anew whether nothing of the mart before is used
     * @param failpoint called with a name before each model, the checks and each side effect on the disk; what it throws
     *     ends the build there
     * @param tables made of the same lake by the same models elsewhere, from which the mart is then filled; empty where
     *     the models are run here
     * @param batchRows a whole lake of more observations than this is built in batches of provinces that have about as
     *     many each; 0 for as many as fit into the memory
     */
    public record Settings(
            long keyedRowLimit,
            int keepDaily,
            int keepWeekly,
            int threads,
            String memoryLimit,
            boolean anew,
            Consumer<String> failpoint,
            Optional<Made> tables,
            long batchRows) {

        public static final Settings DEFAULT =
                new Settings(1_000_000, 7, 4, 0, affordableMemory(), false, name -> {}, Optional.empty(), 0);

        public Settings {
            if (keyedRowLimit < 0 || keepDaily < 1 || keepWeekly < 0 || threads < 0 || batchRows < 0) {
                throw new IllegalArgumentException("bounds must not be negative, and one day at least is kept");
            }
        }

        /** Three gigabytes, so that the whole process stays below four, or sixty per cent of a smaller machine. */
        private static String affordableMemory() {
            long total = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getTotalMemorySize();
            return Math.min(3_000, total / 1_000_000 * 6 / 10) + "MB";
        }

        public Settings withFailpoint(Consumer<String> newFailpoint) {
            return new Settings(
                    keyedRowLimit, keepDaily, keepWeekly, threads, memoryLimit, anew, newFailpoint, tables, batchRows);
        }

        /** The same settings for a build that uses nothing of the mart before. */
        public Settings fromNothing() {
            return new Settings(
                    keyedRowLimit, keepDaily, keepWeekly, threads, memoryLimit, true, failpoint, tables, batchRows);
        }

        public Settings withKeyedRowLimit(long rows) {
            return new Settings(rows, keepDaily, keepWeekly, threads, memoryLimit, anew, failpoint, tables, batchRows);
        }

        /**
         * The same settings with other limits on what DuckDB may take.
         *
         * @param newThreads threads of DuckDB, 0 for its own choice
         * @param newMemoryLimit for example {@code 2GB}
         */
        public Settings withResources(int newThreads, String newMemoryLimit) {
            return new Settings(
                    keyedRowLimit,
                    keepDaily,
                    keepWeekly,
                    newThreads,
                    newMemoryLimit,
                    anew,
                    failpoint,
                    tables,
                    batchRows);
        }

        /**
         * The same settings for a build whose tables were made elsewhere, so that the lake need not be there.
         *
         * @param madeTables with a folder of Parquet for each published table
         * @param observations rows that the lake has of them
         */
        public Settings filledFrom(Path madeTables, long observations) {
            return new Settings(
                    keyedRowLimit,
                    keepDaily,
                    keepWeekly,
                    threads,
                    memoryLimit,
                    anew,
                    failpoint,
                    Optional.of(new Made(madeTables, observations)),
                    batchRows);
        }

        public Settings withBatchRows(long rows) {
            return new Settings(
                    keyedRowLimit, keepDaily, keepWeekly, threads, memoryLimit, anew, failpoint, tables, rows);
        }

        public Settings withRetention(int daily, int weekly) {
            return new Settings(keyedRowLimit, daily, weekly, threads, memoryLimit, anew, failpoint, tables, batchRows);
        }
    }
}
