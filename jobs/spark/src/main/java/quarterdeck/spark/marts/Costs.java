package quarterdeck.spark.marts;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.spark.SparkContext;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageSubmitted;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.jspecify.annotations.Nullable;

/**
 * What each model, and each table that is made on the way to one, costs: the time it took with its checks, the CPU time
 * of the thread that planned it, and that of its tasks wherever they ran. All is known once the session has been closed.
 */
public final class Costs extends SparkListener {
    private static final String TABLE = "quarterdeck.table";
    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;

    private final SparkContext context;
    private final Consumer<String> said;
    private final ThreadLocal<Long> counted = ThreadLocal.withInitial(Costs::threadTime);
    private final Map<Integer, String> tableOfStage = new ConcurrentHashMap<>();
    private final Map<String, Cost> costs = new ConcurrentHashMap<>();

    private record Cost(long rows, long tasks, double planning, double inTasks, double passed) {
        static final Cost NONE = new Cost(0, 0, 0, 0, 0);

        Cost and(Cost other) {
            return new Cost(
                    rows + other.rows,
                    tasks + other.tasks,
                    planning + other.planning,
                    inTasks + other.inTasks,
                    passed + other.passed);
        }

        double cpu() {
            return planning + inTasks;
        }

        String line(String name) {
            return String.format(
                    Locale.ROOT,
                    "%-44s %10d rows %5d tasks %8.2f s CPU planning %8.2f s in tasks %8.2f s passed",
                    name,
                    rows,
                    tasks,
                    planning,
                    inTasks,
                    passed);
        }
    }

    /** Work on a table. */
    @FunctionalInterface
    interface Work {
        /** @return the rows it found */
        long run() throws IOException, SQLException;
    }

    /**
     * @param context whose tasks are listened to from now on
     * @param said gets a line for each table once it is made; tasks that ended just before may be missing from it
     */
    public Costs(SparkContext context, Consumer<String> said) {
        this.context = context;
        this.said = said;
        context.addSparkListener(this);
    }

    /** Does work, and takes what it costs for a table's; not for that of another for which this one is made. */
    long of(String table, Work work) throws IOException, SQLException {
        @Nullable String around = context.getLocalProperty(TABLE);
        planned(around);
        context.setLocalProperty(TABLE, table);
        long start = System.nanoTime();
        try {
            return work.run();
        } finally {
            planned(table);
            double passed = (System.nanoTime() - start) / NANOS;
            add(table, new Cost(0, 0, 0, 0, passed));
            if (around != null) {
                add(around, new Cost(0, 0, 0, 0, -passed));
            }
            said.accept(costs.getOrDefault(table, Cost.NONE).line(table));
            context.setLocalProperty(TABLE, around);
        }
    }

    /** Counts the thread's time since it was counted last. */
    private void planned(@Nullable String table) {
        long now = threadTime();
        if (table != null) {
            add(table, new Cost(0, 0, (now - counted.get()) / NANOS, 0, 0));
        }
        counted.set(now);
    }

    private static long threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void add(String table, Cost cost) {
        costs.merge(table, cost, Cost::and);
    }

    @Override
    public void onStageSubmitted(SparkListenerStageSubmitted stage) {
        @Nullable
        String table = stage.properties() == null ? null : stage.properties().getProperty(TABLE);
        if (table != null) {
            tableOfStage.put(stage.stageInfo().stageId(), table);
        }
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd task) {
        @Nullable String table = tableOfStage.get(task.stageId());
        @Nullable TaskMetrics metrics = task.taskMetrics();
        if (table != null && metrics != null) {
            double cpu = (metrics.executorCpuTime() + metrics.executorDeserializeCpuTime()) / NANOS;
            add(table, new Cost(metrics.outputMetrics().recordsWritten(), 1, 0, cpu, 0));
        }
    }

    /** A line a table, the dearest first, one for all of them, and the CPU time of this process. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        costs.entrySet().stream()
                .sorted(Comparator.comparingDouble(cost -> -cost.getValue().cpu()))
                .forEach(cost -> lines.add(cost.getValue().line(cost.getKey())));
        lines.add(costs.values().stream().reduce(Cost.NONE, Cost::and).line("all"));
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            lines.add(String.format(
                    Locale.ROOT,
                    "this process: %.2f s CPU, %.2f s passed",
                    system.getProcessCpuTime() / NANOS,
                    ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS));
        }
        return lines;
    }
}
