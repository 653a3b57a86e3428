package quarterdeck.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import quarterdeck.warehouse.model.Model;
import quarterdeck.warehouse.model.SqlFolder;

/**
 * Runs {@code sql/cases/<model>/<case>}: the CSV files of the case through the models it needs, the rows of the model
 * (or of the case's {@code query.sql}) against {@code expected.csv}. {@code -Dquarterdeck.cases=rewrite} rewrites it;
 * {@code -Dquarterdeck.case=mart_quarter} runs the cases whose path begins so.
 */
class ModelCasesTest {
    private static final Path CASES = CaseLake.SQL.resolve("cases");

    @TempDir
    static Path folder;

    /** Cases of the same figures share one build. */
    private final Map<String, List<Path>> casesOfFigures = new LinkedHashMap<>();

    private final Map<String, Path> built = new ConcurrentHashMap<>();

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> everyCaseGivesTheRowsItExpects() throws IOException {
        List<Path> cases = new ArrayList<>();
        for (Path model : folders(CASES)) {
            cases.addAll(folders(model));
        }
        String wanted = System.getProperty("quarterdeck.case", "");
        cases.removeIf(each -> !CASES.relativize(each).toString().startsWith(wanted));
        assertThat(cases).isNotEmpty();
        for (Path each : cases) {
            casesOfFigures
                    .computeIfAbsent(figures(each), figures -> new ArrayList<>())
                    .add(each);
        }
        CaseModels models = new CaseModels();
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(CASES.relativize(each).toString(), () -> run(each, models)));
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> found = Files.list(parent)) {
            return found.filter(Files::isDirectory).sorted().toList();
        }
    }

    private void run(Path caseFolder, CaseModels models) throws Exception {
        Path expected = caseFolder.resolve("expected.csv");
        List<String> rows;
        try (Connection connection = Warehouse.openCurrent(marts(caseFolder, models))) {
            rows = rows(connection, query(caseFolder));
        }
        if ("rewrite".equals(System.getProperty("quarterdeck.cases"))) {
            Files.write(expected, rows);
        }
        assertThat(rows).containsExactlyElementsOf(Files.readAllLines(expected));
    }

    private Path marts(Path caseFolder, CaseModels models) throws IOException {
        String figures = figures(caseFolder);
        return built.computeIfAbsent(
                figures, each -> build(caseFolder, Objects.requireNonNull(casesOfFigures.get(each)), models));
    }

    private static Path build(Path figures, List<Path> cases, CaseModels models) {
        try {
            return buildIn(Files.createTempDirectory(folder, "case"), figures, cases, models);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(figures + ": " + e.getMessage(), e);
        }
    }

    private static Path buildIn(Path target, Path figures, List<Path> cases, CaseModels models)
            throws IOException, SQLException {
        StringBuilder needed = new StringBuilder();
        for (Path each : cases) {
            needed.append(model(each)).append('\n').append(query(each)).append('\n');
        }
        models.write(needed.toString(), target.resolve("sql"));
        Path marts = target.resolve("marts");
        Warehouse.build(new BuildRequest(
                target.resolve("sql"),
                CaseLake.VOCABULARY,
                CaseLake.of(figures, target),
                marts,
                "case",
                "{}",
                BuildRequest.Settings.DEFAULT));
        return marts;
    }

    private static String model(Path caseFolder) {
        return CASES.relativize(caseFolder).getName(0).toString();
    }

    private static String figures(Path caseFolder) throws IOException {
        StringBuilder figures = new StringBuilder();
        try (Stream<Path> files = Files.list(caseFolder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".csv") && !name.equals("expected.csv")) {
                    figures.append(name).append('\n').append(Files.readString(file));
                }
            }
        }
        return figures.toString();
    }

    @Test
    void everyPublishedModelHasACase() throws IOException {
        assertThat(SqlFolder.read(CaseLake.SQL).models().values().stream()
                        .filter(Model::published)
                        .map(Model::name)
                        .filter(name -> !Files.isDirectory(CASES.resolve(name))))
                .isEmpty();
    }

    private static String query(Path caseFolder) throws IOException {
        Path own = caseFolder.resolve("query.sql");
        return Files.exists(own) ? Files.readString(own) : "select * from " + model(caseFolder) + " order by all";
    }

    private static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            List<String> names = new ArrayList<>();
            for (int i = 1; i <= columns; i++) {
                names.add(rows.getMetaData().getColumnName(i));
            }
            lines.add(String.join(",", names));
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(text(rows.getObject(i)));
                }
                lines.add(String.join(",", cells));
            }
        }
        return lines;
    }

    private static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Double number) {
            return text(BigDecimal.valueOf(number));
        }
        String text = value.toString();
        return text.contains(",") ? '"' + text + '"' : text;
    }
}
