package quarterdeck.nightly.signal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.micrometer.common.util.internal.logging.InternalLoggerFactory;
import io.micrometer.common.util.internal.logging.JdkLoggerFactory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.report.RadarLog;

/**
 * The state of a home as a Prometheus text file, for the textfile collector of the node exporter: written aside and
 * renamed, so that no half of it is ever read. What the last night did not touch stays as the night before had it.
 */
public final class Metrics {

    private static final String PREFIX = "quarterdeck_";
    private static final String FAILPOINT = "metrics";
    private static final double MILLIS = 1000.0;

    static {
        // else Micrometer starts the logging, which takes longer than a night with nothing to do
        InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE);
    }

    private final Home home;
    private final Path file;
    private final Path success;

    public Metrics(Home home, Settings settings) {
        this.home = home;
        String set = settings.text(Settings.Text.METRICS_FILE);
        this.file = set.isEmpty() ? home.reports().resolve("quarterdeck.prom") : Path.of(set);
        this.success = home.reports().resolve("last-success");
    }

    /** Where they are written. */
    public Path file() {
        return file;
    }

    /**
     * Writes the metrics after a run.
     *
     * @param exit how it ended; all but 0, 10 and 11 leave the last success as it was
     * @param report of the last run that had work, null where there was none
     * @param radar what the radar said last and when it was asked, null where it never was
     * @param newest when the newest raw release was taken, null where there is none
     */
    public void write(
            Exit exit, @Nullable JsonObject report, @Nullable RadarLog radar, @Nullable Instant newest, Instant now)
            throws IOException {
        if (exit.isSuccess()) {
            DurableFile.write(success, now.toString().getBytes(StandardCharsets.UTF_8), FAILPOINT);
        }
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        set(registry, "last_run_timestamp_seconds", "When the last run ended", seconds(now));
        set(registry, "last_run_exit_status", "Exit status of the last run", exit.code());
        if (Files.exists(success)) {
            Instant last = Instant.parse(Files.readString(success).strip());
            set(registry, "last_success_timestamp_seconds", "When a run last ended with 0, 10 or 11", seconds(last));
        }
        if (newest != null) {
            set(registry, "snapshot_timestamp_seconds", "When the newest raw release was taken", seconds(newest));
            double age = ChronoUnit.SECONDS.between(newest, now);
            set(registry, "snapshot_age_seconds", "Age of the newest raw release when this was written", age);
        }
        long free = Files.getFileStore(home.folder()).getUsableSpace();
        set(registry, "disk_free_bytes", "Bytes that are free on the disk of the home", (double) free);
        if (report != null) {
            ofReport(registry, report, LocalDate.ofInstant(now, ZoneOffset.UTC));
        }
        if (radar != null) {
            ofRadar(registry, radar);
        }
        DurableFile.write(file, registry.scrape().getBytes(StandardCharsets.UTF_8), FAILPOINT);
    }

    private static void ofReport(PrometheusMeterRegistry registry, JsonObject report, LocalDate today) {
        set(registry, "refused_share", "Share of the printed numbers that were refused", refusedShare(report));
        long unbalanced = 0;
        for (JsonElement sum : array(report, "balance")) {
            unbalanced += sum.getAsJsonObject().get("difference").getAsLong() == 0 ? 0 : 1;
        }
        set(registry, "unbalanced_sums", "Sums of the last run with work that do not hold", (double) unbalanced);
        set(registry, "run_seconds", "Duration of the last run with work", number(report, "duration_seconds"));
        each(registry, "part_seconds", "Duration of its parts", "part", report.getAsJsonObject("seconds"));
        each(registry, "releases", "Releases it read, by outcome", "outcome", report.getAsJsonObject("outcomes"));
        double failed = number(report, "checks") - number(report, "checks_passed");
        set(registry, "failed_checks", "Checks that did not pass in it", failed);
        for (JsonElement source : array(report, "sources")) {
            source(registry, source.getAsJsonObject(), today);
        }
    }

    private static void ofRadar(PrometheusMeterRegistry registry, RadarLog radar) {
        set(registry, "radar_timestamp_seconds", "When the release radar was last asked", seconds(radar.askedAt()));
        JsonObject findings = new JsonObject();
        for (String kind : new String[] {"late", "vanished", "early", "came_late"}) {
            findings.addProperty(kind, 0);
        }
        for (JsonObject finding : radar.findings()) {
            String kind = text(finding, "finding");
            findings.addProperty(kind, findings.get(kind).getAsLong() + 1);
        }
        each(registry, "radar_findings", "What it found then", "finding", findings);
    }

    private static void source(PrometheusMeterRegistry registry, JsonObject source, LocalDate today) {
        Tags tags = Tags.of("source", text(source, "bulletin"), "period_kind", text(source, "period_kind"));
        String published = text(source, "newest_lag_days");
        if (!published.isEmpty()) {
            String about = "Days from the end of the newest period of a source to its publication";
            set(registry, "source_publication_lag_days", about, Double.parseDouble(published), tags);
        }
        double behind = ChronoUnit.DAYS.between(LocalDate.parse(text(source, "newest_period_end")), today);
        String about = "Days since the end of the newest period of a source";
        set(registry, "source_lag_days", about, behind, tags);
    }

    private static double refusedShare(JsonObject report) {
        JsonObject cells = report.getAsJsonObject("cells");
        JsonObject found = report.getAsJsonObject("found");
        double refused = found.has("rejection") ? found.get("rejection").getAsDouble() : 0;
        double printed = number(cells, "numeric") - number(cells, "outside") + number(cells, "statistics");
        return printed == 0 ? 0 : refused / printed;
    }

    private static void each(
            PrometheusMeterRegistry registry, String name, String about, String tag, JsonObject values) {
        for (Map.Entry<String, JsonElement> value : values.entrySet()) {
            set(registry, name, about, value.getValue().getAsDouble(), Tags.of(tag, value.getKey()));
        }
    }

    private static void set(PrometheusMeterRegistry registry, String name, String about, double value) {
        set(registry, name, about, value, Tags.empty());
    }

    private static void set(PrometheusMeterRegistry registry, String name, String about, double value, Tags tags) {
        Gauge.builder(PREFIX + name, () -> value)
                .description(about)
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    /** Reports of earlier versions have fewer fields. */
    private static JsonArray array(JsonObject report, String field) {
        return report.get(field) instanceof JsonArray array ? array : new JsonArray();
    }

    private static double seconds(Instant at) {
        return at.toEpochMilli() / MILLIS;
    }

    private static double number(JsonObject json, String field) {
        return json.has(field) ? json.get(field).getAsDouble() : 0;
    }

    private static String text(JsonObject json, String field) {
        return json.get(field).getAsString();
    }
}
