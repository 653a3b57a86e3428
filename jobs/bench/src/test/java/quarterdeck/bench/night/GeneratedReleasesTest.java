package quarterdeck.bench.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated releases and what the references make of them. */
class GeneratedReleasesTest {

    private static final Path VOCABULARY = Path.of(System.getProperty("quarterdeck.root"), "sql", "vocabulary");
    private static final int OBSERVATIONS = 4_000;

    @TempDir
    Path folder;

    private String written(String name, long seed, Charset charset) throws IOException {
        Path landing = folder.resolve(name);
        new LongReleases(new Vocabulary(VOCABULARY), seed, charset).write(landing, OBSERVATIONS, 3);
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.walk(landing)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                text.append(file.getFileName()).append('\n').append(Files.readString(file, charset));
            }
        }
        return text.toString();
    }

    @Test
    void theSameSeedGivesTheSameReleasesInAnyCharacterSetAndAnotherSeedOthers() throws IOException {
        String text = written("utf8", 1, StandardCharsets.UTF_8);
        assertThat(written("gb18030", 1, Charset.forName("GB18030"))).isEqualTo(text);
        assertThat(written("other", 2, StandardCharsets.UTF_8)).isNotEqualTo(text);
    }

    /** A year of a small province, in which every label of a period comes: what the comparison at scale relies on. */
    @Test
    void theNightReadsWhatTheReferenceReads() throws Exception {
        Path landing = folder.resolve("year");
        new LongReleases(new Vocabulary(VOCABULARY), 42, StandardCharsets.UTF_8).writeYear(landing, "540000");
        Path reference = folder.resolve("reference.parquet");
        DuckDbReference.main(new String[] {landing.toString(), VOCABULARY.toString(), reference.toString(), "1"});
        OutsideSpringBatch.main(
                new String[] {landing.toString(), folder.resolve("homes").toString(), "1", "1"});
        Path lake = folder.resolve("homes/0/lake");
        assertThat(SameRows.check(lake, reference)).isGreaterThan(10_000);

        Path other = folder.resolve("other.parquet");
        execute("copy (select * replace (case row_number() over () when 1 then 'other' else printed end as printed)"
                + " from '" + reference + "') to '" + other + "' (format parquet)");
        assertThatThrownBy(() -> SameRows.check(lake, other))
                .hasMessageContaining(" 1 are not in the reference, which has 1 others");
    }

    @Test
    void bothReferencesFindEveryObservation() throws Exception {
        written("landing", 1, StandardCharsets.UTF_8);
        String landing = folder.resolve("landing").toString();
        Path duckdb = folder.resolve("duckdb.parquet");
        Path plain = folder.resolve("plain.parquet");
        DuckDbReference.main(new String[] {landing, VOCABULARY.toString(), duckdb.toString(), "1"});
        PlainBatchJob.main(new String[] {landing, VOCABULARY.toString(), plain.toString()});
        assertThat(value("select count(*) from '" + duckdb + "'")).isEqualTo(String.valueOf(OBSERVATIONS));
        assertThat(value("select count(*) from (select file_name, region_code, indicator_code, period_start::date,"
                        + " period_end::date, span, measure, value::decimal(38, 10), missing_mark from '" + plain
                        + "' except all select file_name, region_code, indicator_code, period_start, period_end, span,"
                        + " measure, value, missing_mark from '" + duckdb + "')"))
                .isEqualTo("0");
        assertThat(value("select count(*) from '" + plain + "'")).isEqualTo(String.valueOf(OBSERVATIONS));
    }

    private static void execute(String script) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static String value(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
