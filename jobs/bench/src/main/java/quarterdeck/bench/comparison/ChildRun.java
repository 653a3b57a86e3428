package quarterdeck.bench.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * What a process took from its start to its end, as the kernel of Linux counts it.
 *
 * @param wall seconds
 * @param cpu seconds of all its threads, user and system
 * @param rss the most memory it ever held, in MB
 */
public record ChildRun(double wall, double cpu, double rss) {

    private static final double NANOS = 1e9;
    private static final double TICKS_PER_SECOND = 100;
    private static final long POLL_MILLIS = 20;
    private static final int FIRST_FIELD_OF_CHILDREN = 13;

    /**
     * Runs a command to its end; no other child of this process may end meanwhile.
     *
     * @param log receives what the command prints
     * @param ends exit codes that are no failure
     */
    public static ChildRun of(List<String> command, Path folder, Path log, int... ends) throws IOException {
        double before = cpuOfChildren();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        double rss = 0;
        try {
            while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                rss = Math.max(rss, peak(process.pid()));
            }
        } catch (InterruptedException e) {
            process.destroy();
            throw new IOException(e);
        }
        double wall = (System.nanoTime() - start) / NANOS;
        int exit = process.exitValue();
        if (exit != 0 && java.util.Arrays.stream(ends).noneMatch(end -> end == exit)) {
            throw new IOException(command + " ended with " + exit + ":\n" + Files.readString(log));
        }
        return new ChildRun(wall, cpuOfChildren() - before, rss);
    }

    private static double cpuOfChildren() throws IOException {
        String stat = Files.readString(Path.of("/proc/self/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[FIRST_FIELD_OF_CHILDREN]) + Long.parseLong(fields[FIRST_FIELD_OF_CHILDREN + 1]))
                / TICKS_PER_SECOND;
    }

    private static double peak(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0; // it has just ended
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f s wall, %.2f s CPU, %.0f MB", wall, cpu, rss);
    }
}
