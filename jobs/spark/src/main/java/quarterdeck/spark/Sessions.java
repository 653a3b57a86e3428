package quarterdeck.spark;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.SparkSession;
import quarterdeck.nightly.batch.SparkEngine;
import quarterdeck.spark.dialect.DuckDbFunctions;

/** Sessions of Spark in which the models mean what they mean in DuckDB. */
public final class Sessions {
    /** Observations up to which planning and compiling statements takes longer than running them uncompiled. */
    private static final long FEW = 50_000;

    /** Observations a partition of what is sorted or joined: their rows fit into the memory of a task several times. */
    private static final long OF_A_PARTITION = 100_000;

    private static final long LEAST_PARTITIONS = 4;

    private static final Map<String, String> WITHOUT_COMPILING = Map.of(
            "spark.sql.shuffle.partitions", "1",
            "spark.sql.adaptive.enabled", "false",
            "spark.sql.codegen.wholeStage", "false",
            "spark.sql.codegen.factoryMode", "NO_CODEGEN",
            "spark.sql.lightweightPlanChangeValidation", "false");

    private Sessions() {}

    /**
     * Settings that suit a load; what is set as a system property of the driver stays as it is.
     *
     * @param observations rows of the lake that models are run over
     */
    public static Map<String, String> suiting(long observations) {
        Map<String, String> settings = new TreeMap<>(observations <= FEW ? WITHOUT_COMPILING : compiled(observations));
        settings.keySet().removeIf(name -> System.getProperty(name) != null);
        return settings;
    }

    private static Map<String, String> compiled(long observations) {
        long partitions = Math.max(LEAST_PARTITIONS, observations / OF_A_PARTITION);
        return Map.of(
                "spark.sql.shuffle.partitions",
                Long.toString(partitions),
                // a partition of one side in a table of hashes, where both would be sorted
                "spark.sql.adaptive.maxShuffledHashJoinLocalMapThreshold",
                "64m",
                // groups in a table of hashes; beyond 128 they would be sorted, with all that is gathered in them
                "spark.sql.objectHashAggregate.sortBased.fallbackThreshold",
                Long.toString(OF_A_PARTITION),
                "spark.executor.extraJavaOptions",
                String.join(" ", SparkEngine.JAVA_OPTIONS));
    }

    /**
     * Starts a session, or gives the one that runs.
     *
     * @param master as Spark has it: {@code local[2]}, {@code spark://host:7077}
     * @param settings of Spark beside those that meaning depends on, which they cannot change
     */
    public static SparkSession start(String master, Map<String, String> settings) {
        SparkSession.Builder builder = SparkSession.builder();
        settings.forEach(builder::config);
        return builder.master(master)
                .appName("quarterdeck")
                .config("spark.ui.enabled", false)
                // nobody looks at the plans of statements that are pages long, and writing them down takes a sixth of
                // the time
                .config("spark.sql.ui.explainMode", "simple")
                .config("spark.sql.maxPlanStringLength", 1000)
                .config("spark.sql.extensions", DuckDbFunctions.class.getName())
                .config("spark.sql.session.timeZone", "UTC")
                // a difference of decimal(38,10) keeps its ten decimals
                .config("spark.sql.decimalOperations.allowPrecisionLoss", false)
                .getOrCreate();
    }
}
