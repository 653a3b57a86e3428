package quarterdeck.nightly.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Home;
import quarterdeck.warehouse.publish.Retention;

/** Which reports of runs stay. */
class ReportsTest {
    private static final Instant LAST = Instant.parse("2026-03-31T02:00:00Z");

    @TempDir
    private Path folder;

    private Home home;

    /** A report a night for forty nights, the last one of 31 March 2026, a Tuesday. */
    @BeforeEach
    void fortyNights() throws IOException {
        home = new Home(folder);
        Files.createDirectories(home.reports());
        Files.createDirectories(home.marts());
        for (int night = 0; night < 40; night++) {
            Instant at = LAST.minus(Duration.ofDays(night));
            for (String end : List.of(".en.html", ".zh.html", ".json")) {
                Path file = Files.writeString(home.reports().resolve(run(at) + end), "{}");
                Files.setLastModifiedTime(file, FileTime.from(at));
            }
            Files.writeString(home.reports().resolve("spark-" + run(at) + ".log"), "said");
        }
    }

    private static String run(Instant at) {
        return at.toString().substring(0, 10).replace("-", "") + "T020000.000Z";
    }

    @Test
    void thoseOfTheKeptDaysAndWeeksStayWithTheLastTenAndThoseOfKeptMarts() throws IOException {
        Files.writeString(home.marts().resolve("mart-20260301T020000.000Z.duckdb"), "");

        new Reports(home).retire(new Retention(2, 4), home.marts());

        assertThat(days(".json"))
                .containsExactly(
                        "0301", "0315", "0322", "0323", "0324", "0325", "0326", "0327", "0328", "0329", "0330", "0331");
        assertThat(days(".en.html")).isEqualTo(days(".json"));
        assertThat(days(".zh.html")).isEqualTo(days(".json"));
        assertThat(days(".log")).isEqualTo(days(".json"));
    }

    @Test
    void whatIsNoReportStaysAndAPageWithoutItsReportGoes() throws IOException {
        List<String> others = List.of("quarterdeck.prom", "last-success", "notes.json", "bulletin");
        for (String other : others) {
            Files.writeString(home.reports().resolve(other), "");
        }
        Path halfWritten = Files.writeString(home.reports().resolve("20250101T020000.000Z.en.html"), "");

        new Reports(home).retire(new Retention(1, 0), home.marts());

        assertThat(halfWritten).doesNotExist();
        assertThat(others).allMatch(other -> Files.exists(home.reports().resolve(other)));
        assertThat(days(".json")).hasSize(10);
    }

    private List<String> days(String end) throws IOException {
        try (Stream<Path> files = Files.list(home.reports())) {
            return new ArrayList<>(files.map(file -> file.getFileName().toString())
                    .map(name -> name.replace("spark-", ""))
                    .filter(name -> name.matches("2026.*\\Q" + end + "\\E"))
                    .map(name -> name.substring(4, 8))
                    .sorted()
                    .toList());
        }
    }
}
