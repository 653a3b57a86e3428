package quarterdeck.warehouse;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import quarterdeck.warehouse.BuildReport.CheckRun;
import quarterdeck.warehouse.BuildReport.Severity;
import quarterdeck.warehouse.model.Check;
import quarterdeck.warehouse.model.Model;

/** Runs checks and keeps what they found. */
final class Checks {
    private static final int EXAMPLES = 20;

    private final Sql sql;
    private final List<CheckRun> runs = new ArrayList<>();

    Checks(Sql sql) {
        this.sql = sql;
    }

    List<CheckRun> runs() {
        return runs;
    }

    /** Whether a model keeps what its header promises; the model is what its name means at the moment. */
    boolean runHeaderChecks(Model model) throws SQLException {
        boolean sound = true;
        for (Check check : HeaderChecks.of(model)) {
            sound &= run(check).passed();
        }
        return sound;
    }

    CheckRun run(Check check) throws SQLException {
        String query = "select * from (" + check.sql() + "\n) as failing";
        long failures = sql.count("select count(*) from (" + check.sql() + "\n) as failing");
        List<String> examples = failures == 0 ? List.of() : sql.rows(query + " order by all limit " + EXAMPLES);
        CheckRun run = new CheckRun(
                check.name(), check.blocks() ? Severity.ERROR : Severity.WARN, check.about(), failures, examples);
        runs.add(run);
        return run;
    }
}
