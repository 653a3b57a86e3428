package quarterdeck.nightly.command;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.warehouse.Warehouse;

/** {@code query}: SQL on the current mart, which can read and nothing else. */
@Command(name = "query", mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {

    private final Surroundings around;

    @Parameters(index = "0", paramLabel = "SQL")
    private String sql = "";

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable String home;

    @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table")
    private Format format = Format.TABLE;

    QueryCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Home from = around.home(home);
        if (Warehouse.current(from.marts()).isEmpty()) {
            throw new Failure(Exit.IO, around.messages().get("error.no_mart", from.marts()));
        }
        try (Connection mart = Warehouse.openCurrent(from.marts());
                Statement statement = mart.createStatement()) {
            statement.execute("set enable_external_access = false");
            statement.execute("set lock_configuration = true");
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    SqlRows.read(rows).print(around.terminal(), format);
                }
            }
            return Exit.OK.code();
        } catch (SQLException e) {
            throw new Failure(Exit.UNREADABLE, around.messages().get("error.query", String.valueOf(e.getMessage())));
        }
    }
}
