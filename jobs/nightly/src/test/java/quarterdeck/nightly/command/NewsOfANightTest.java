package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import quarterdeck.nightly.Installation;

/** A night that restates what is published, then one whose marts a check blocks; what is told of both. */
class NewsOfANightTest {

    private static final Instant NOW = Instant.parse("2025-03-16T18:30:00Z");

    @TempDir
    private Path folder;

    private Path landing;
    private Path home;

    @BeforeEach
    void publishedMartsAndARestatement() throws IOException {
        landing = CopiedFolder.of(PublishedNights.FIRST.landing(), folder.resolve("landing"));
        home = PublishedNights.FIRST.copyTo(folder.resolve("home"));
        restate("2024-03-15", "杭州市,地区生产总值,2023年全年,46023.5,亿元,4.0");
        restate("2025-03-15", "杭州市,地区生产总值,2024年全年,46500.5,亿元,5.5");
    }

    /** The growth that the generated releases give is the same in all quarters, hence blocked as left over. */
    private void restate(String published, String row) throws IOException {
        Files.writeString(
                Files.createDirectories(landing.resolve("generated").resolve(published))
                        .resolve("restated.csv"),
                "地区,指标,时期,数值,单位,同比(%)\n" + row + "\n");
    }

    @Test
    void restatementsAndTheLargestMovesStandInTheReport() throws IOException {
        CommandLineRun night = run(Installation.here());
        assertThat(night.exit()).as(night.toString()).isZero();
        JsonObject report = report();
        assertThat(rows(
                        report,
                        "restatements",
                        "region_name",
                        "indicator_name",
                        "measure",
                        "period_key",
                        "value_before",
                        "value",
                        "published_on"))
                .containsExactly(
                        "杭州市|地区生产总值|level|2024-01-01/2024-12-31/cumulative|4602450000000|4650050000000|2025-03-15");
        assertThat(rows(report, "moves", "region_name", "period_key", "before", "now", "points"))
                .containsExactly("杭州市|2024-01-01/2024-12-31/cumulative|4|5.5|1.5");
        assertThat(Files.readString(page(".en.html"))).contains("<td>杭州市</td>", "4650050000000");
    }

    @Test
    void aCheckThatBlocksIsToldAndLeavesMartsAndTheLastSuccessAsTheyWere() throws IOException {
        Path sql = folder.resolve("sql");
        Installation here = Installation.here();
        for (String part : new String[] {"staging", "dimensions", "facts", "marts", "checks", "macros"}) {
            CopiedFolder.of(
                    here.sql().resolve(part), Files.createDirectories(sql).resolve(part));
        }
        Files.writeString(sql.resolve("checks/nothing_is_restated.sql"), """
                /*
                about: No value is restated
                about_zh: 没有修订
                severity: error
                */
                select region_code, period_key, value from mart_revision where vintage > 1
                """);
        Path mart = home.resolve("marts/current.duckdb").toRealPath();
        String success = Files.readString(home.resolve("reports/last-success"));
        try (Receiver receiver = new Receiver(200)) {
            Files.writeString(
                    home.resolve("settings.properties"),
                    "webhook.url.file=" + Files.writeString(folder.resolve("address"), receiver.address("/hook"))
                            + "\n");

            CommandLineRun night = run(new Installation(here.vocabulary(), here.sources(), sql, here.samples()));

            assertThat(night.exit()).as(night.toString()).isEqualTo(20);
            assertThat(receiver.bodies()).hasSize(1);
            JsonObject notice = JsonParser.parseString(receiver.bodies().get(0)).getAsJsonObject();
            assertThat(notice.get("event").getAsString()).isEqualTo("blocked");
            assertThat(notice.get("exit").getAsInt()).isEqualTo(20);
            assertThat(notice.get("message").getAsString()).contains("nothing_is_restated");
        }
        assertThat(home.resolve("marts/current.duckdb").toRealPath()).isEqualTo(mart);
        assertThat(Files.readString(home.resolve("reports/last-success"))).isEqualTo(success);
        assertThat(Files.readAllLines(home.resolve("reports/quarterdeck.prom")))
                .contains("quarterdeck_last_run_exit_status 20.0");
        assertThat(rows(report(), "check_runs", "name", "severity", "failures"))
                .containsExactly("nothing_is_restated|error|1");
    }

    private CommandLineRun run(Installation installation) {
        Overheard overheard = new Overheard(folder, installation, Clock.fixed(NOW, ZoneOffset.UTC));
        CommandLine line = new CommandLine(new RunCommand(overheard.around()));
        int exit = line.execute("--landing", landing.toString(), "--home", home.toString());
        return new CommandLineRun(exit, "", overheard.said());
    }

    private static List<String> rows(JsonObject report, String list, String... fields) {
        List<String> rows = new ArrayList<>();
        for (JsonElement row : report.getAsJsonArray(list)) {
            rows.add(Stream.of(fields)
                    .map(field -> row.getAsJsonObject().get(field).getAsString())
                    .reduce((a, b) -> a + "|" + b)
                    .orElseThrow());
        }
        return rows;
    }

    private JsonObject report() throws IOException {
        return JsonParser.parseString(Files.readString(page(".json"))).getAsJsonObject();
    }

    private Path page(String end) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("reports"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("20250316T")
                            && file.toString().toLowerCase(Locale.ROOT).endsWith(end))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
