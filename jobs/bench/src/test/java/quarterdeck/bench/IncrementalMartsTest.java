package quarterdeck.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.proving.MartContent;
import quarterdeck.proving.Scale;
import quarterdeck.warehouse.BuildReport;
import quarterdeck.warehouse.BuildRequest;
import quarterdeck.warehouse.Warehouse;

/** Marts to which releases were added in parts, in orders drawn from a seed, against marts built as a whole. */
class IncrementalMartsTest {
    private static final Path SQL = Path.of(System.getProperty("quarterdeck.root"), "sql");
    private static final BuildRequest.Settings SETTINGS = BuildRequest.Settings.DEFAULT.withKeyedRowLimit(0);
    private static final long SEED = Long.getLong("quarterdeck.seed", 11);

    @TempDir
    static Path folder;

    private static Map<String, List<Path>> all = Map.of();
    private static Map<String, String> expected = Map.of();

    @BeforeAll
    static void buildTheWhole() throws IOException, SQLException {
        all = GeneratedLake.write(folder.resolve("lake"), 8_000, SEED, SQL.resolve("vocabulary"));
        all = withAnIssueThatDropsValues();
        assertThat(build("whole", "one", all).extent()).isEqualTo("whole: there is no mart to start from");
        expected = content("whole");
        try (Connection connection = Warehouse.openCurrent(folder.resolve("whole"));
                Statement statement = connection.createStatement()) {
            assertThat(texts(statement, "select count(*) > 0 from fct_observation where status = 'withdrawn'"))
                    .containsExactly("true");
        }
    }

    /** A release printed again forty days later without a tenth of its rows. */
    private static Map<String, List<Path>> withAnIssueThatDropsValues() throws IOException, SQLException {
        String printed = releases(
                        "select release_sha256 from read_parquet(%s) where file_name = 'generated-33-2019Q3-first.csv'")
                .get(0);
        String again = "select * replace (sha256(release_sha256 || 'again') as release_sha256, published_on + 40 as"
                + " published_on%s) from read_parquet(%%s) where release_sha256 = '" + printed + "'%s";
        Map<String, List<Path>> more = new TreeMap<>(all);
        add(
                more,
                Map.of(
                        "release",
                                List.of(write(again.formatted(", 'again.csv' as file_name", ""), "release", "again")),
                        "observation",
                                List.of(write(
                                        again.formatted("", " and hash(place) %% 10 <> 0"), "observation", "again"))));
        return more;
    }

    @Test
    void releasesAddedInAnyOrderGiveTheMartsOfTheWhole() throws IOException, SQLException {
        Random random = new Random(SEED);
        List<String> late =
                new ArrayList<>(releases("select release_sha256 from read_parquet(%s) where file_name similar to"
                        + " 'generated-3[2-5]-20(0[5-9]|1[0-9]|2[0-4])Q[1-4]-(first|verified|media).csv'"
                        + " order by hash(release_sha256, " + SEED + ") limit 2"));
        late.addAll(releases("select release_sha256 from read_parquet(%s) where file_name = 'again.csv'"));
        for (String order : Scale.isFull() ? List.of("forward", "shuffled") : List.of("shuffled")) {
            Map<String, List<Path>> lake = new TreeMap<>(without(late, order));
            build(order, "0", lake);
            assertThat(content(order)).isNotEqualTo(expected);
            for (int i = 0; i < late.size(); i++) {
                add(lake, only(late.get(i), order));
                BuildReport report = build(order, "1" + i, lake);
                assertThat(report.extent()).startsWith("parts: cells of 3");
            }
            assertThat(content(order)).isEqualTo(expected);
            Collections.shuffle(late, random);
        }
    }

    @Test
    void batchesOfProvincesGiveTheMartsOfTheWhole() throws IOException, SQLException {
        BuildReport report = build(SQL, "batches", "one", all, SETTINGS.withBatchRows(1_000));

        assertThat(report.extent()).isEqualTo("whole: there is no mart to start from");
        assertThat(report.models())
                .filteredOn(model -> model.name().equals("mart_league_table"))
                .allMatch(model -> model.extent().equals("CELLS") && model.rows() > 0);
        assertThat(content("batches")).isEqualTo(expected);
    }

    @Test
    void aMartOfSomeFactsAloneIsMadeAnewInPartsToo() throws IOException, SQLException {
        Path some =
                ChosenModels.write(SQL, List.of("mart_quarter"), Files.createDirectories(folder.resolve("some-sql")));
        String late = releases(
                        "select release_sha256 from read_parquet(%s) where file_name = 'generated-33-2019Q2-media.csv'")
                .get(0);
        build(some, "some", "one", without(List.of(late), "some"));

        BuildReport report = build(some, "some", "two", all);

        assertThat(report.extent()).isEqualTo("parts: cells of 330000");
        build(some, "some-whole", "three", all);
        assertThat(content("some")).isEqualTo(content("some-whole"));
    }

    @Test
    void rowsThatMoveToOtherFilesRebuildNothing() throws IOException, SQLException {
        Map<String, List<Path>> moved = new TreeMap<>(all);
        moved.put("observation", List.of(write("from read_parquet(%s)", "observation", "moved")));

        BuildReport report = build("whole", "two", moved);

        assertThat(report.models())
                .allMatch(model -> model.extent().equals("KEPT")
                        || model.folder().equals("staging")
                        || model.name().startsWith("int_"));
        assertThat(content("whole")).isEqualTo(expected);
    }

    @Test
    void aMartThatIsNotWhatWasPublishedIsNoBeginning() throws IOException, SQLException {
        Path marts = Files.createDirectories(folder.resolve("damaged"));
        try (Stream<Path> files = Files.list(folder.resolve("whole"))) {
            for (Path file : files.toList()) {
                Files.copy(file, marts.resolve(file.getFileName()), LinkOption.NOFOLLOW_LINKS);
            }
        }
        Path mart = Warehouse.current(marts).orElseThrow();
        Files.setPosixFilePermissions(mart, PosixFilePermissions.fromString("rw-r--r--"));
        try (RandomAccessFile bytes = new RandomAccessFile(mart.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            int before = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(before ^ 1);
        }

        BuildReport report = build("damaged", "healed", all);

        assertThat(report.extent()).startsWith("whole: the mart before is not what was published: ");
        assertThat(content("damaged")).isEqualTo(expected);
    }

    private static BuildReport build(String marts, String runId, Map<String, List<Path>> lake) throws IOException {
        return build(SQL, marts, runId, lake);
    }

    private static BuildReport build(Path sql, String marts, String runId, Map<String, List<Path>> lake)
            throws IOException {
        return build(sql, marts, runId, lake, SETTINGS);
    }

    private static BuildReport build(
            Path sql, String marts, String runId, Map<String, List<Path>> lake, BuildRequest.Settings settings)
            throws IOException {
        return Warehouse.build(
                new BuildRequest(sql, SQL.resolve("vocabulary"), lake, folder.resolve(marts), runId, "{}", settings));
    }

    private static void add(Map<String, List<Path>> lake, Map<String, List<Path>> more) {
        more.forEach((dataset, files) -> lake.merge(dataset, files, (one, other) -> {
            List<Path> both = new ArrayList<>(one);
            both.addAll(other);
            return both;
        }));
    }

    private static Map<String, List<Path>> without(List<String> releases, String name)
            throws IOException, SQLException {
        return filtered("not in ('" + String.join("', '", releases) + "')", name + "-rest");
    }

    private static Map<String, List<Path>> only(String release, String name) throws IOException, SQLException {
        return filtered("= '" + release + "'", name + "-" + release.substring(0, 8));
    }

    private static Map<String, List<Path>> filtered(String condition, String name) throws IOException, SQLException {
        Map<String, List<Path>> files = new TreeMap<>();
        for (String dataset : all.keySet()) {
            files.put(
                    dataset, List.of(write("from read_parquet(%s) where release_sha256 " + condition, dataset, name)));
        }
        return files;
    }

    private static Path write(String rows, String dataset, String name) throws IOException, SQLException {
        Path file = folder.resolve(dataset + "-" + name + ".parquet");
        Files.deleteIfExists(file);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (" + rows.formatted(list(dataset)) + ") to '" + file + "' (format parquet)");
        }
        return file;
    }

    private static String list(String dataset) {
        return all.getOrDefault(dataset, List.of()).stream()
                .map(file -> "'" + file + "'")
                .toList()
                .toString();
    }

    private static List<String> releases(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            return texts(statement, query.formatted(list("release")));
        }
    }

    private static Map<String, String> content(String marts) throws IOException, SQLException {
        return MartContent.of(folder.resolve(marts));
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
