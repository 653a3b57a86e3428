package quarterdeck.spark.reading;

import java.io.IOException;
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
     * @param groups each by the sha256 of its releases in the raw store
     * @return the ids of the groups, which the journal of the lake now knows
     */
    public static List<String> read(SparkSession session, ReadingRequest request, List<List<String>> groups) {
        List<ArrayList<String>> tasks = new ArrayList<>();
        groups.forEach(group -> tasks.add(new ArrayList<>(group)));
        if (tasks.isEmpty()) {
            return List.of();
        }
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        return context.parallelize(tasks, tasks.size())
                .mapPartitions(own -> readAll(own, request))
                .collect();
    }

    private static Iterator<String> readAll(Iterator<ArrayList<String>> groups, ReadingRequest request)
            throws IOException {
        List<String> read = new ArrayList<>();
        while (groups.hasNext()) {
            read.add(ReaderOfTheJvm.of(request)
                    .read(groups.next(), request.runId())
                    .id());
        }
        return read.iterator();
    }
}
