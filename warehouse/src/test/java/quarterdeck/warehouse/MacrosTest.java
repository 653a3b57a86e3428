package quarterdeck.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.warehouse.model.Macro;

class MacrosTest {
    @TempDir
    Path folder;

    @Test
    void eachMacroThatCannotBeCreatedIsNamedWithItsFileAndTheReason() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            Macros macros = new Macros(new Sql(connection));
            List<Macro> written = List.of(
                    macro("outer_one", "inner_one(x) + 1"),
                    macro("inner_one", "2 * x"),
                    macro("lost", "nowhere_to_be_found(x)"));

            BrokenModels broken = catchThrowableOfType(BrokenModels.class, () -> macros.createAll(written));

            assertThat(broken.faults())
                    .singleElement()
                    .asString()
                    .startsWith("macros/lost.sql: ")
                    .contains("nowhere_to_be_found");
            assertThat(new Sql(connection).count("select outer_one(20)")).isEqualTo(41);
        }
    }

    @Test
    void aMartThatGoesOnFromAnotherHasTheMacrosOfNowAndNoOthers() throws IOException, SQLException {
        SqlFolderDraft draft = SqlFolderDraft.sound(folder)
                .with("macros/lengths.sql", lengths("letters > 3"))
                .with("macros/gone.sql", "/*\nabout: A\nabout_zh: 甲\n*/\ncreate macro gone() as table select 1 as n\n");
        assertThat(build(draft, "one").extent()).startsWith("whole");
        assertThat(rows(draft, "select colour from lengths()")).isEqualTo("blue");
        draft.with("macros/lengths.sql", lengths("letters <= 3"));
        Files.delete(folder.resolve("sql/macros/gone.sql"));

        assertThat(build(draft, "two").extent()).startsWith("parts");

        assertThat(rows(draft, "select colour from lengths()")).isEqualTo("red");
        assertThatThrownBy(() -> rows(draft, "select n from gone()")).hasMessageContaining("gone");
    }

    private static Macro macro(String name, String body) {
        return new Macro(Path.of(name + ".sql"), name, false, "a / 甲", "create macro " + name + "(x) as " + body);
    }

    private static String lengths(String condition) {
        return "/*\nabout: A\nabout_zh: 甲\n*/\ncreate macro lengths() as table select colour from mart_length where "
                + condition + "\n";
    }

    private BuildReport build(SqlFolderDraft draft, String runId) throws IOException, SQLException {
        BuildRequest.Settings settings = BuildRequest.Settings.DEFAULT.withKeyedRowLimit(0);
        BuildRequest empty = draft.request(runId, settings);
        return Warehouse.build(new BuildRequest(
                empty.sqlFolder(),
                empty.vocabularyFolder(),
                Map.of("observation", List.of(oneObservation())),
                empty.martsFolder(),
                runId,
                empty.inputsJson(),
                settings));
    }

    /** More than the limit of a mart with keys, which is always built as a whole. */
    private Path oneObservation() throws SQLException {
        Path file = folder.resolve("observation.parquet");
        if (Files.notExists(file)) {
            try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
                new Sql(connection).run("copy (select 'a' as release_sha256) to " + Sql.quoted(file));
            }
        }
        return file;
    }

    private static String rows(SqlFolderDraft draft, String query) throws IOException, SQLException {
        StringBuilder rows = new StringBuilder();
        try (Connection connection = Warehouse.openCurrent(draft.marts());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            while (found.next()) {
                rows.append(found.getString(1));
            }
        }
        return rows.toString();
    }
}
