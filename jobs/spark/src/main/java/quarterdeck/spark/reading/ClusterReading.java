package quarterdeck.spark.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * Reads releases on the executors of a session. Each group is one task and is journalled in the lake when it
 * is finished; a task that is run again, on whatever executor, writes the same. Nothing is committed here.
 */
public final class ClusterReading {
    private ClusterReading() {}

    /**
     * Reads groups of releases.
     *
     * @param home folder under which every executor sees the same files
     * @param root the checkout, with vocabulary and sources, at the same place on every executor
     * @param runId of the night they are read for
     * @param groups each by the sha256 of its releases in the raw store
     * @return the ids of the groups, which the journal of the lake now knows
     */
    public static List<String> read(
            SparkSession session, Path home, Path root, String runId, List<List<String>> groups) {
        List<ArrayList<String>> tasks = new ArrayList<>();
        groups.forEach(group -> tasks.add(new ArrayList<>(group)));
        if (tasks.isEmpty()) {
            return List.of();
        }
        String homePath = home.toAbsolutePath().toString();
        String rootPath = root.toAbsolutePath().toString();
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        return context.parallelize(tasks, tasks.size())
                .mapPartitions(own -> readAll(own, homePath, rootPath, runId))
                .collect();
    }

    private static Iterator<String> readAll(Iterator<ArrayList<String>> groups, String home, String root, String runId)
            throws IOException {
        List<String> read = new ArrayList<>();
        while (groups.hasNext()) {
            read.add(ReaderOfTheJvm.of(home, root).read(groups.next(), runId).id());
        }
        return read.iterator();
    }
}
