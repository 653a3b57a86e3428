package quarterdeck.warehouse;

import java.util.List;
import java.util.stream.Collectors;
import quarterdeck.warehouse.BuildReport.CheckRun;

/** The marts were built but break rules that block publishing; nothing was published. */
public final class ChecksFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<CheckRun> failures;

    public ChecksFailed(List<CheckRun> failures) {
        super(failures.stream().map(ChecksFailed::describe).collect(Collectors.joining("\n")));
        this.failures = List.copyOf(failures);
    }

    /** Every check that blocks, with examples of its failing rows. */
    public List<CheckRun> failures() {
        return failures;
    }

    private static String describe(CheckRun check) {
        return check.name() + ": " + check.about() + " (" + check.failures() + " rows)"
                + check.examples().stream().map(row -> "\n  " + row).collect(Collectors.joining());
    }
}
