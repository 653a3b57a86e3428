package quarterdeck.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishingTest {
    @TempDir
    Path folder;

    @Test
    void aBuildLeavesAReadOnlyFileItsDescriptionAndALinkToIt() throws IOException {
        SqlFolderDraft draft = SqlFolderDraft.sound(folder);
        BuildReport report = draft.build("one");

        assertThat(names(draft))
                .containsExactly("current.duckdb", "mart-one.duckdb", "mart-one.json", "mart-one.sha256");
        assertThat(Files.readSymbolicLink(draft.marts().resolve("current.duckdb")))
                .isEqualTo(Path.of("mart-one.duckdb"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report.mart())))
                .isEqualTo("r--r--r--");
        assertThat(Files.readString(draft.marts().resolve("mart-one.json")))
                .contains("\"inputs\": {\"manifest\": 1}")
                .containsPattern("\"name\": \"mart_length\", \"rows\": 2, \"bytes\": [1-9]\\d*,");
    }

    @Test
    void aSmallMartIsASmallFile() throws IOException {
        BuildReport report = SqlFolderDraft.sound(folder).build("one");

        assertThat(Files.size(report.mart())).isLessThan(500_000);
    }

    @Test
    void aFailingCheckPublishesNothingAndNamesAllFailingRows() throws IOException {
        SqlFolderDraft draft = SqlFolderDraft.sound(folder);
        draft.build("one");
        draft.with("vocabulary/colour.csv", "code\nred\nred\nultramarine blue\n")
                .with(
                        "checks/no_red.sql",
                        "/*\nabout: Nothing is red\nabout_zh: 无红色\n*/\nselect colour from dim_colour where colour = 'red'\n");

        ChecksFailed failed = catchThrowableOfType(ChecksFailed.class, () -> draft.build("two"));

        assertThat(failed).hasMessage("""
                        dim_colour.key: rows differ in colour (1 rows)
                          colour=red, rows=2
                        mart_length.key: rows differ in colour (1 rows)
                          colour=red, rows=2
                        mart_length.short: letters < 10 (1 rows)
                          colour=ultramarine blue, letters=16
                        no_red: Nothing is red / 无红色 (2 rows)
                          colour=red
                          colour=red""");
        assertThat(names(draft))
                .containsExactly("current.duckdb", "mart-one.duckdb", "mart-one.json", "mart-one.sha256");
    }

    @Test
    void aWarningIsReportedAndPublished() throws IOException {
        SqlFolderDraft draft = SqlFolderDraft.sound(folder)
                .with(
                        "checks/no_red.sql",
                        "/*\nabout: Nothing is red\nabout_zh: 无红色\nseverity: warn\n*/\nselect colour from dim_colour where colour = 'red'\n");

        BuildReport report = draft.build("one");

        assertThat(report.checks().stream().filter(check -> !check.passed()).map(BuildReport.CheckRun::examples))
                .containsExactly(List.of("colour=red"));
        assertThat(Warehouse.current(draft.marts())).contains(report.mart());
    }

    @Test
    void whereverABuildDiesTheMartBeforeStaysReadableAndTheNextBuildHeals() throws IOException, SQLException {
        List<String> failpoints = new ArrayList<>();
        SqlFolderDraft.sound(folder.resolve("rehearsal")).build("rehearsal", failpoints::add);
        assertThat(failpoints).contains("mart: rename", "current: rename");

        for (int at = 0; at < failpoints.size(); at++) {
            SqlFolderDraft draft = SqlFolderDraft.sound(folder.resolve("run" + at));
            draft.build("before");
            int deadAt = at;
            List<String> passed = new ArrayList<>();
            assertThatThrownBy(() -> draft.build("broken", name -> {
                        passed.add(name);
                        if (passed.size() > deadAt) {
                            throw new UncheckedIOException(new IOException("died at " + name));
                        }
                    }))
                    .hasMessageContaining("died at " + failpoints.get(at));
            assertThat(rowsOf(draft)).isEqualTo(2);
            Warehouse.removeOrphans(draft.marts(), name -> {});
            draft.build("after");
            assertThat(rowsOf(draft)).isEqualTo(2);
            assertThat(names(draft)).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    void orphansGoAndKeptVersionsStay() throws IOException {
        SqlFolderDraft draft = SqlFolderDraft.sound(folder);
        draft.build("one");
        draft.build("two");
        for (String orphan : List.of("mart-x.duckdb.tmp", "mart-x.duckdb.tmp.wal", "mart-y.duckdb", "mart-z.json")) {
            Files.writeString(draft.marts().resolve(orphan), "left behind");
        }

        Warehouse.removeOrphans(draft.marts(), name -> {});

        assertThat(names(draft))
                .containsExactly(
                        "current.duckdb",
                        "mart-one.duckdb",
                        "mart-one.json",
                        "mart-one.sha256",
                        "mart-two.duckdb",
                        "mart-two.json",
                        "mart-two.sha256");
    }

    @Test
    void theLastMartOfEachKeptDayAndWeekStays() throws IOException {
        SqlFolderDraft draft = SqlFolderDraft.sound(folder);
        for (int day = 1; day <= 9; day++) {
            BuildReport report =
                    Warehouse.build(draft.request("d" + day, BuildRequest.Settings.DEFAULT.withRetention(30, 30)));
            Files.setLastModifiedTime(report.mart(), FileTime.from(Instant.parse("2026-06-0" + day + "T01:00:00Z")));
        }
        Warehouse.build(draft.request("last", BuildRequest.Settings.DEFAULT.withRetention(2, 2)));

        // 2026-06-01 is a Monday: the ninth is the last of the second week, the seventh of the first
        assertThat(names(draft).stream().filter(name -> name.endsWith(".duckdb")))
                .containsExactly("current.duckdb", "mart-d9.duckdb", "mart-last.duckdb");
    }

    @Test
    void readersNeverSeeAFailureOrAMixtureDuringSwaps() throws Exception {
        SqlFolderDraft draft = SqlFolderDraft.sound(folder);
        draft.with("vocabulary/colour.csv", "code\na1\nb1\n").build("r1");
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(3);
        List<Future<Integer>> counts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            counts.add(readers.submit(() -> readUntil(draft, stop)));
        }
        for (int run = 2; run <= 6; run++) {
            draft.with("vocabulary/colour.csv", "code\na" + run + "\nb" + run + "\n")
                    .build("r" + run);
        }
        stop.set(true);
        readers.shutdown();
        for (Future<Integer> count : counts) {
            assertThat(count.get()).isGreaterThan(1);
        }
    }

    /** Both rows of every read carry the same number: that of one build. */
    private static int readUntil(SqlFolderDraft draft, AtomicBoolean stop) throws IOException, SQLException {
        int reads = 0;
        while (!stop.get()) {
            try (Connection connection = Warehouse.openCurrent(draft.marts());
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select count(distinct substr(colour, 2)), count(*) from (select colour from dim_colour"
                                    + " union all select colour from mart_length)")) {
                rows.next();
                assertThat(rows.getLong(1)).isEqualTo(1);
                assertThat(rows.getLong(2)).isEqualTo(4);
                reads++;
            }
        }
        return reads;
    }

    private static long rowsOf(SqlFolderDraft draft) throws IOException, SQLException {
        try (Connection connection = Warehouse.openCurrent(draft.marts())) {
            return new Sql(connection).count("select count(*) from mart_length");
        }
    }

    private static List<String> names(SqlFolderDraft draft) throws IOException {
        try (Stream<Path> files = Files.list(draft.marts())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
