package quarterdeck.spark.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import quarterdeck.warehouse.HeaderChecks;
import quarterdeck.warehouse.LakeColumns;
import quarterdeck.warehouse.model.Check;
import quarterdeck.warehouse.model.Column;
import quarterdeck.warehouse.model.Model;
import quarterdeck.warehouse.model.SqlFolder;

/** A model that says what the dialect has no writing for is found without Spark, in seconds. */
class EveryModelTest {
    @Test
    void everyModelAndCheckHasAWriting() throws IOException, SQLException {
        SqlFolder folder =
                SqlFolder.read(Path.of(System.getProperty("quarterdeck.root")).resolve("sql"));
        List<String> refused = new ArrayList<>();
        int written = 0;
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:")) {
            Dialect dialect = new Dialect(duckdb, folder.macros(false), table -> columns(folder, table));
            for (Model model : folder.models().values()) {
                List<Check> checks = new ArrayList<>(HeaderChecks.of(model));
                checks.add(new Check(model.file(), model.place(), true, "", model.sql()));
                for (Check check : checks) {
                    try {
                        written += dialect.translate(check.sql()).isEmpty() ? 0 : 1;
                    } catch (NotInDialect e) {
                        refused.add(check.name() + ": " + e.getMessage());
                    }
                }
            }
            for (Check check : folder.checks()) {
                written += dialect.translate(check.sql()).isEmpty() ? 0 : 1;
            }
        }
        assertThat(refused).isEmpty();
        assertThat(written)
                .isGreaterThan(folder.models().size() + folder.checks().size());
    }

    private static List<String> columns(SqlFolder folder, String table) {
        if (table.startsWith("lake__")) {
            return List.copyOf(
                    LakeColumns.ALL.get(table.substring("lake__".length())).keySet());
        }
        Model model = folder.models().get(table);
        return model == null
                ? List.of()
                : model.columns().stream().map(Column::name).toList();
    }
}
