package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.nightly.Installation;
import quarterdeck.proving.NightOnly;
import quarterdeck.reading.ReleaseOrigin;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.source.Sources;
import quarterdeck.warehouse.Warehouse;

/**
 * Release to mart to SDMX to release: what the bundled samples came to is exported, landed in an empty home, read by an
 * ordinary night and compared observation by observation.
 */
class SdmxRoundTripTest {

    /** All that SDMX carries; where a number was printed, and in which words, it does not. */
    private static final String CARRIED = """
            select concat_ws(' ', region_code, indicator_code, breakdown_code, period_key, measure, price_basis, comparability,
              coalesce(split_part(reference_region_key, '@', 1), '-'), coalesce(reference_indicator_code, '-'),
              coalesce(value::varchar, '-'), coalesce(value_low::varchar, '-'), coalesce(value_high::varchar, '-'),
              coalesce(unit_code, '-'), qualifier, status, %s) as line
            from %s
            where blocked_by = '' and period_key is not null
            order by line
            """;

    @TempDir
    private Path folder;

    @Test
    @NightOnly
    void everyObservationComesBackEqualInEveryStateOfKnowledge() throws IOException, SQLException {
        Path samples = SampleBulletin.home();
        Path home = folder.resolve("home");
        List<String> days = lines(
                samples,
                "select distinct published_on::varchar from fct_observation where published_on is not null order by 1");
        Path last = folder;
        for (String day : days) {
            last = landed(day);
            export(samples, "sdmx-csv", last, "--as-of", day);
        }
        night(last, home);
        assertThat(lines(samples, CARRIED.formatted("missing_mark", "fct_latest")))
                .hasSizeGreaterThan(300);
        for (String day : days) {
            String known = "observation_as_of(date '" + day + "')";
            assertThat(lines(home, CARRIED.formatted("missing_mark", known)))
                    .as(day)
                    .isEqualTo(lines(samples, CARRIED.formatted("missing_mark", known)));
        }
        assertThat(lines(home, CARRIED.formatted("missing_mark", "fct_latest")))
                .isEqualTo(lines(samples, CARRIED.formatted("missing_mark", "fct_latest")));
    }

    @Test
    void bothFormsOfSdmxAreReadToTheSameObservations() throws IOException {
        for (String history : List.of("--include-history", "--as-of=2025-06-30")) {
            Path csv = folder.resolve("all.csv");
            Path json = folder.resolve("all.json");
            export(SampleBulletin.home(), "sdmx-csv", csv, history);
            export(SampleBulletin.home(), "sdmx-json", json, history);
            assertThat(read(csv)).hasSizeGreaterThan(100).isEqualTo(read(json));
        }
    }

    private static List<String> read(Path file) throws IOException {
        Installation here = Installation.here();
        Vocabulary words = Vocabulary.load(here.vocabulary());
        List<String> read = new ArrayList<>();
        new ReleaseReader(words, Sources.load(here.sources(), words.sourceWords()))
                .read(
                        file,
                        ReleaseOrigin.ofFile(file.getFileName().toString()),
                        finding -> read.add(
                                finding instanceof Observation o
                                        ? String.join(
                                                " ",
                                                o.regionCode(),
                                                o.indicatorCode(),
                                                o.breakdownCode(),
                                                String.valueOf(o.period()),
                                                o.measure().code(),
                                                o.priceBasis().code(),
                                                o.comparability(),
                                                String.valueOf(o.value()),
                                                String.valueOf(o.low()),
                                                String.valueOf(o.high()),
                                                o.unitCode(),
                                                o.status().code(),
                                                o.missingMark())
                                        : finding.toString()));
        Collections.sort(read);
        return read;
    }

    private Path landed(String day) throws IOException {
        return Files.createDirectories(
                        folder.resolve("landing").resolve("quarterdeck-export").resolve(day))
                .resolve("state.csv");
    }

    private static void export(Path home, String form, Path file, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "export",
                "--home",
                home.toString(),
                "--format",
                form,
                "--from",
                "fct_latest",
                "--out",
                file.toString()));
        arguments.addAll(List.of(more));
        CommandLineRun run = CommandLineRun.of(arguments.toArray(String[]::new));
        assertThat(run.exit()).as(run.toString()).isZero();
    }

    private static void night(Path landed, Path home) {
        Path landing = landed.getParent().getParent().getParent();
        CommandLineRun run = CommandLineRun.of("run", "--landing", landing.toString(), "--home", home.toString());
        assertThat(run.exit()).as(run.toString()).isZero();
        assertThat(run.out()).contains("Refused: 0 values");
    }

    private static List<String> lines(Path home, String query) throws IOException, SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection mart = Warehouse.openCurrent(home.resolve("marts"));
                Statement statement = mart.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
