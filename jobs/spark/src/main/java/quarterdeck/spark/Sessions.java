package quarterdeck.spark;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import quarterdeck.spark.dialect.DuckDbFunctions;

/** Sessions of Spark in which the models mean what they mean in DuckDB. */
public final class Sessions {
    private Sessions() {}

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
