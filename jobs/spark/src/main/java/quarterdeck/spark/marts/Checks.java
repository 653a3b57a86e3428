package quarterdeck.spark.marts;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import quarterdeck.spark.dialect.Dialect;
import quarterdeck.warehouse.BuildReport.CheckRun;
import quarterdeck.warehouse.BuildReport.Severity;
import quarterdeck.warehouse.HeaderChecks;
import quarterdeck.warehouse.model.Check;
import quarterdeck.warehouse.model.Model;

/** Runs checks on a cluster and keeps what they found; checks of one model are one job. */
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

    /** Whether a model keeps what its header promises; how many rows it has. */
    long ofHeader(Model model) throws SQLException {
        return run(HeaderChecks.of(model), " union all select -1, count(*) from `" + model.name() + "`");
    }

    void run(List<Check> checks) throws SQLException {
        run(checks, " union all select -1, 0L");
    }

    /** @param counted one more row, its turn -1 and a number, which is given back */
    private long run(List<Check> checks, String counted) throws SQLException {
        List<String> failing = new ArrayList<>();
        for (Check check : checks) {
            failing.add(dialect.translate(check.sql()));
        }
        String counts = IntStream.range(0, failing.size())
                .mapToObj(i -> "select " + i + " as turn, count(*) as failures from (" + failing.get(i) + ")")
                .collect(Collectors.joining(" union all "));
        Map<Integer, Long> failures = new HashMap<>();
        String asked = failing.isEmpty() ? counted.substring(" union all ".length()) : counts + counted;
        for (Row row : session.sql(asked).collectAsList()) {
            failures.put(row.getInt(0), row.getLong(1));
        }
        List<CheckRun> found = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            long count = Objects.requireNonNull(failures.get(i));
            found.add(new CheckRun(
                    check.name(),
                    check.blocks() ? Severity.ERROR : Severity.WARN,
                    check.about(),
                    count,
                    count == 0 ? List.of() : examples(failing.get(i))));
        }
        runs.addAll(found);
        return Objects.requireNonNull(failures.get(-1));
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
