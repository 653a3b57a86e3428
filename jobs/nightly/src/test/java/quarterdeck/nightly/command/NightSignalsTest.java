package quarterdeck.nightly.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.read.ListAppender;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineageClientUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.batch.NightReport;
import quarterdeck.nightly.lake.Group;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.reading.observation.Accounting;

/**
 * One night over generated releases, among them a broken one of a hostile name, then one that fails for want of space;
 * everything they tell is looked at: report, pages, metrics, log, lineage and notices.
 */
class NightSignalsTest {

    private static final String HOSTILE = "<script>alert('1')</script> & \"2\".csv";

    @TempDir
    private static Path folder;

    private static Receiver receiver;
    private static Receiver lineage;
    private static CommandLineRun night;
    private static CommandLineRun failed;
    private static String metricsOfNight;
    private static JsonObject report;
    private static final ListAppender<ILoggingEvent> EVENTS = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing(); // keeps run, step and release with it
            super.append(event);
        }
    };

    @BeforeAll
    static void aNightThenOneThatFails() throws IOException {
        receiver = new Receiver(503, 200);
        lineage = new Receiver(201, 500, 500, 500, 201);
        Path landing = GeneratedLanding.in(folder);
        Files.write(landing.resolve(HOSTILE.replace("/", "⁄")), new byte[0]);
        Files.createDirectories(folder.resolve("home"));
        Files.writeString(folder.resolve("address"), receiver.address("/secret-path?key=secret-key") + "\n");
        Files.writeString(folder.resolve("token"), "secret-token\n");
        settings("");
        // as the program has it, lest Boot take the appender away
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        Logger log = (Logger) LoggerFactory.getLogger("quarterdeck");
        Level before = log.getLevel();
        EVENTS.start();
        log.setLevel(Level.INFO);
        log.addAppender(EVENTS);
        night = run(landing);
        log.detachAppender(EVENTS);
        log.setLevel(before);
        metricsOfNight = Files.readString(folder.resolve("metrics/quarterdeck.prom"));
        report = JsonParser.parseString(Files.readString(report(".json"))).getAsJsonObject();
        Files.writeString(landing.resolve("new.csv"), "地区\n");
        settings("free.megabytes=99999999999\n");
        failed = run(landing);
    }

    @AfterAll
    static void close() {
        receiver.close();
        lineage.close();
    }

    private static void settings(String more) throws IOException {
        Files.writeString(
                folder.resolve("home/settings.properties"),
                "metrics.file=" + folder.resolve("metrics/quarterdeck.prom") + "\nwebhook.url.file="
                        + folder.resolve("address") + "\nwebhook.token.file=" + folder.resolve("token")
                        + "\nlineage.file=" + folder.resolve("lineage/events.jsonl") + "\nlineage.url="
                        + lineage.address("/api/v1/lineage") + "\nlineage.token.file=" + folder.resolve("token")
                        + "\n" + more);
    }

    private static CommandLineRun run(Path landing) {
        return CommandLineRun.of(
                "--lang=en",
                "run",
                "--landing",
                landing.toString(),
                "--home",
                folder.resolve("home").toString());
    }

    private static Path report(String end) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("home/reports"))) {
            return files.filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void everySumOfTheReportHoldsAndReadingLakeAndMartAreAllCounted() {
        assertThat(night.exit()).as(night.toString()).isEqualTo(10);
        List<String> sums = new ArrayList<>();
        for (JsonElement element : report.getAsJsonArray("balance")) {
            JsonObject sum = element.getAsJsonObject();
            sums.add(sum.get("where").getAsString() + " " + sum.get("rule").getAsString() + " " + sum.get("in"));
            assertThat(sum.get("difference").getAsLong()).as(sum.toString()).isZero();
        }
        assertThat(sums)
                .contains(
                        "reading cells 192",
                        "reading refusals 16",
                        "lake observation 176",
                        "mart observation 176",
                        "mart rejection 16",
                        "mart release 9");
        assertThat(report.getAsJsonArray("release_runs")).hasSize(9);
        assertThat(report.get("mart_failure").getAsString()).isEmpty();
        assertThat(report.getAsJsonArray("check_runs"))
                .hasSize(report.get("checks").getAsInt());
    }

    @Test
    void thePagesSpeakBothLanguagesAndWhatAFileSaysIsTextInThem() throws IOException {
        String english = Files.readString(report(".en.html"));
        String chinese = Files.readString(report(".zh.html"));
        assertThat(english)
                .contains("What went in and what became of it", "&lt;script&gt;alert(&#39;1&#39;)", "region_unknown")
                .doesNotContain("<script", "class=\"wrong\"", "http://", "https://");
        assertThat(chinese).contains("进了什么、成了什么", "&lt;script&gt;").doesNotContain("<script");
    }

    @Test
    void metricsAreWrittenAndAFailureLeavesTheLastSuccessAsItWas() throws IOException {
        String after = Files.readString(folder.resolve("metrics/quarterdeck.prom"));
        assertThat(value(metricsOfNight, "quarterdeck_last_run_exit_status")).isEqualTo(10);
        assertThat(value(after, "quarterdeck_last_run_exit_status")).isEqualTo(74);
        assertThat(value(after, "quarterdeck_last_success_timestamp_seconds"))
                .isEqualTo(value(metricsOfNight, "quarterdeck_last_success_timestamp_seconds"))
                .isPositive();
        assertThat(value(after, "quarterdeck_last_run_timestamp_seconds"))
                .isGreaterThan(value(metricsOfNight, "quarterdeck_last_run_timestamp_seconds"));
        assertThat(value(metricsOfNight, "quarterdeck_refused_share")).isCloseTo(16.0 / 192, within(1e-9));
        assertThat(value(metricsOfNight, "quarterdeck_unbalanced_sums")).isZero();
        assertThat(metricsOfNight)
                .contains(
                        "# HELP quarterdeck_snapshot_age_seconds", "quarterdeck_releases{outcome=\"quarantined\"} 1.0")
                .contains("quarterdeck_part_seconds{part=\"marts\"}", "quarterdeck_disk_free_bytes ")
                .contains("quarterdeck_source_lag_days{");
        try (Stream<Path> files = Files.list(folder.resolve("metrics"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("quarterdeck.prom");
        }
    }

    private static double value(String metrics, String name) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void lineageHasAStartAndAnEndOfEachRunAsTheSpecificationWantsThem() throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve("lineage/events.jsonl"));
        List<OpenLineage.RunEvent> events =
                lines.stream().map(OpenLineageClientUtils::runEventFromJson).toList();
        assertThat(events.stream().map(event -> event.getEventType().name()))
                .containsExactly("START", "COMPLETE", "START", "FAIL");
        assertThat(events.get(0).getRun().getRunId())
                .isEqualTo(events.get(1).getRun().getRunId());
        assertThat(events.get(1).getRun().getRunId())
                .isNotEqualTo(events.get(2).getRun().getRunId());
        assertThat(events.get(1).getOutputs().stream().map(OpenLineage.OutputDataset::getName))
                .anyMatch(name -> name.endsWith("/mart_league_table"));
        assertThat(events.get(3).getRun().getFacets().getErrorMessage().getMessage())
                .startsWith("io: ");
        for (String line : lines) {
            JsonObject event = JsonParser.parseString(line).getAsJsonObject();
            assertThat(event.keySet()).contains("eventTime", "producer", "schemaURL", "run", "job", "eventType");
            requireFacets(event);
        }
    }

    /** The end of the first night met a server that failed three times; the night did not fail of it. */
    @Test
    void lineageOverHttpIsTriedAgainAndCarriesItsTokenAndNoNightFailsOfIt() throws IOException {
        assertThat(night.exit()).isEqualTo(10);
        assertThat(night.err()).contains("lineage could not be told of this run: 127.0.0.1: status 500");
        assertThat(failed.err()).doesNotContain("lineage could not be told");
        List<String> events = Files.readAllLines(folder.resolve("lineage/events.jsonl"));
        assertThat(lineage.bodies())
                .containsExactly(
                        events.get(0), events.get(1), events.get(1), events.get(1), events.get(2), events.get(3));
        assertThat(lineage.tokens()).containsOnly("Bearer secret-token");
    }

    /** Every facet has what the specification requires of it, wherever it stands. */
    private static void requireFacets(JsonElement element) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(NightSignalsTest::requireFacets);
        } else if (element.isJsonObject()) {
            for (Map.Entry<String, JsonElement> field :
                    element.getAsJsonObject().entrySet()) {
                if (field.getKey().equals("facets") || field.getKey().equals("outputFacets")) {
                    field.getValue()
                            .getAsJsonObject()
                            .entrySet()
                            .forEach(facet -> assertThat(
                                            facet.getValue().getAsJsonObject().keySet())
                                    .contains("_producer", "_schemaURL"));
                }
                requireFacets(field.getValue());
            }
        }
    }

    @Test
    void theFailureIsToldOnceTheReceiverIsWellAndTheSecretsStayInTheirFiles() {
        assertThat(failed.exit()).isEqualTo(74);
        assertThat(receiver.bodies()).hasSize(2);
        JsonObject notice = JsonParser.parseString(receiver.bodies().get(1)).getAsJsonObject();
        assertThat(notice.get("event").getAsString()).isEqualTo("failure");
        assertThat(notice.get("exit").getAsInt()).isEqualTo(74);
        assertThat(notice.get("message").getAsString()).contains("megabytes are free");
        assertThat(receiver.tokens()).containsExactly("Bearer secret-token", "Bearer secret-token");
        assertThat(night.toString() + failed + report + metricsOfNight).doesNotContain("secret-");
        EVENTS.list.forEach(event -> assertThat(event.getFormattedMessage()).doesNotContain("secret-"));
    }

    @Test
    void theLogIsOneJsonObjectALineWithRunStepAndReleaseAndWithoutFigures() throws Exception {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(NightSignalsTest.class.getResource("/logback-json.xml"));
        OutputStreamAppender<ILoggingEvent> json =
                (OutputStreamAppender<ILoggingEvent>) context.getLogger("ROOT").getAppender("err");
        List<JsonObject> lines = new ArrayList<>();
        for (ILoggingEvent event : EVENTS.list) {
            String line = new String(json.getEncoder().encode(event), StandardCharsets.UTF_8);
            assertThat(line.strip()).doesNotContain("\n");
            lines.add(JsonParser.parseString(line).getAsJsonObject());
        }
        List<JsonObject> read = lines.stream()
                .filter(line -> line.getAsJsonObject("mdc").has("release"))
                .toList();
        assertThat(read).hasSize(9).allSatisfy(line -> {
            assertThat(line.getAsJsonObject("mdc").keySet()).contains("run", "step", "release");
            assertThat(line.getAsJsonObject("mdc").get("step").getAsString()).isEqualTo("read");
        });
        assertThat(lines.stream().map(line -> line.get("formattedMessage").getAsString()))
                .contains("step begins", "quarantined: empty")
                .allMatch(message -> message.matches("(step begins|step ended after \\d+\\.\\d\\d s|read \\d+ findings"
                        + "|quarantined: empty|run \\S+ ended with 10)"));
    }

    /** The altered night is told to a home of its own. */
    @Test
    void aNightWhoseRowsDoNotBalanceSaysSoAloudAndFails() throws IOException {
        Home from = new Home(folder.resolve("home"));
        List<Group.ReleaseEntry> altered = new ArrayList<>();
        for (Group.ReleaseEntry release : new Lake(from).current().releases()) {
            altered.add(new Group.ReleaseEntry(
                    release.sha256(),
                    release.fingerprint(),
                    release.fileName(),
                    release.outcome(),
                    release.reason(),
                    release.place(),
                    release.message(),
                    release.found(),
                    release.refused(),
                    release.accounting().plus(new Accounting(1, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
                    release.runId()));
        }
        Overheard overheard = new Overheard(folder);
        NightReport unbalanced =
                new NightReport("20990101T000000.000Z", Exit.OK, null, List.of(), altered, null, null, Map.of());
        Home to = new Home(Files.createDirectories(folder.resolve("unbalanced")));

        int exit = new NightWatch(overheard.around(), to, Settings.of(to)).ends(unbalanced, "");

        assertThat(exit).isEqualTo(70);
        assertThat(overheard.said())
                .contains("THE ROWS DO NOT BALANCE (reading, numeric cells): 201 in, ", ", 9 not accounted for");
        assertThat(Files.readString(to.reports().resolve("20990101T000000.000Z.en.html")))
                .contains("<p class=\"wrong\">THE ROWS DO NOT BALANCE");
        String metrics = Files.readString(to.reports().resolve("quarterdeck.prom"));
        assertThat(value(metrics, "quarterdeck_unbalanced_sums")).isPositive();
        assertThat(metrics).doesNotContain("\nquarterdeck_last_success_timestamp_seconds");
    }
}
