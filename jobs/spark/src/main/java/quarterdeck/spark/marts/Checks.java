package quarterdeck.spark.marts;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import quarterdeck.spark.dialect.Dialect;
import quarterdeck.warehouse.BuildReport.CheckRun;
import quarterdeck.warehouse.BuildReport.Severity;
import quarterdeck.warehouse.HeaderChecks;
import quarterdeck.warehouse.model.Check;
import quarterdeck.warehouse.model.Model;

/** Runs the checks of models on a cluster and keeps what they found. */
final class Checks {
    private static final int EXAMPLES = 20;

    private final SparkSession session;
    private final Dialect dialect;
    private final List<CheckRun> runs = Collections.synchronizedList(new ArrayList<>());

    Checks(SparkSession session, Dialect dialect) {
        this.session = session;
        this.dialect = dialect;
    }

    List<CheckRun> runs() {
        return runs.stream().sorted(Comparator.comparing(CheckRun::name)).toList();
    }

    /**
     * Whether a model keeps what its header promises. What a row alone can break is counted for all rules in one look at
     * the rows, each of the others in one of its own; all of them are one job.
     *
     * @return how many rows the model has
     */
    long ofHeader(Model model) throws SQLException {
        List<Check> checks = new ArrayList<>(HeaderChecks.rules(model));
        StringBuilder counted = new StringBuilder("select count(*) as c0");
        for (int i = 0; i < model.rules().size(); i++) {
            counted.append(", count(*) filter (where ")
                    .append(HeaderChecks.broken(model.rules().get(i)))
                    .append(") as c")
                    .append(i + 1);
        }
        StringBuilder asked = new StringBuilder("select * from (")
                .append(dialect.translate(counted + " from " + model.name()))
                .append(')');
        for (Check check : HeaderChecks.ofSeveralRows(model)) {
            asked.append(" cross join (select count(*) as f")
                    .append(checks.size())
                    .append(" from (")
                    .append(dialect.translate(check.sql()))
                    .append("))");
            checks.add(check);
        }
        Row row = session.sql(asked.toString()).head();
        for (int i = 0; i < checks.size(); i++) {
            runs.add(run(checks.get(i), row.getLong(i + 1)));
        }
        return row.getLong(0);
    }

    private CheckRun run(Check check, long failures) throws SQLException {
        return new CheckRun(
                check.name(),
                check.blocks() ? Severity.ERROR : Severity.WARN,
                check.about(),
                failures,
                failures == 0 ? List.of() : examples(dialect.translate(check.sql())));
    }

    /** The first of the failing rows, each as {@code column=value, …}. */
    private List<String> examples(String failing) {
        return session.sql("select * from (" + failing + ") order by all limit " + EXAMPLES).collectAsList().stream()
                .map(row -> Arrays.stream(row.schema().fieldNames())
                        .map(name -> name + "=" + row.getAs(name))
                        .collect(Collectors.joining(", ")))
                .toList();
    }
}
