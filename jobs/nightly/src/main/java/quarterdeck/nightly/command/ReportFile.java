package quarterdeck.nightly.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.batch.NightReport;
import quarterdeck.nightly.lake.Group;
import quarterdeck.nightly.lake.LakeJson;
import quarterdeck.nightly.lake.ReadRelease.Outcome;
import quarterdeck.nightly.snapshot.SnapshotStore.Snapshot;
import quarterdeck.warehouse.BuildReport;

/** What each run came to, as JSON: {@code reports/<run>.json}. */
final class ReportFile {

    private static final String END = ".json";

    private final Path folder;

    ReportFile(Home home) {
        this.folder = home.reports();
    }

    /** @param bulletin what the bulletin failed of, empty where it did not */
    void write(NightReport report, String bulletin, Instant endedAt) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("run_id", report.runId());
        json.addProperty("ended_at", endedAt.toString());
        json.addProperty("exit", report.exit().code());
        json.addProperty("failure", report.failure() == null ? "" : String.valueOf(report.failure()));
        Snapshot snapshot = report.snapshot();
        json.addProperty("landed", snapshot == null ? 0 : snapshot.landed());
        json.addProperty("copied", snapshot == null ? 0 : snapshot.copied());
        json.addProperty("left", snapshot == null ? 0 : snapshot.left().size());
        json.addProperty("releases", report.releases().size());
        JsonObject outcomes = new JsonObject();
        for (Outcome outcome : Outcome.values()) {
            outcomes.addProperty(outcome.code(), report.count(outcome));
        }
        json.add("outcomes", outcomes);
        JsonObject found = new JsonObject();
        report.found().forEach(found::addProperty);
        json.add("found", found);
        JsonObject refused = new JsonObject();
        report.refused().forEach(refused::addProperty);
        json.add("refused", refused);
        json.add("cells", LakeJson.cells(report.accounting()));
        json.add("unread", unread(report));
        addBuild(json, report.build());
        json.addProperty("bulletin_failure", bulletin);
        JsonObject seconds = new JsonObject();
        report.seconds().forEach((part, took) -> seconds.addProperty(part.name().toLowerCase(Locale.ROOT), took));
        json.add("seconds", seconds);
        DurableFile.write(
                folder.resolve(report.runId() + END), json.toString().getBytes(StandardCharsets.UTF_8), "report");
    }

    /** The report of the last run that had work. */
    Optional<JsonObject> last() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> reports = Files.list(folder)) {
            Optional<Path> last = reports.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.endsWith(END) && !name.startsWith(".");
                    })
                    .max(java.util.Comparator.naturalOrder());
            return last.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            JsonParser.parseString(Files.readString(last.get())).getAsJsonObject());
        }
    }

    private static JsonArray unread(NightReport report) {
        JsonArray unread = new JsonArray();
        for (Group.ReleaseEntry release : report.releases()) {
            if (!release.outcome().equals(Outcome.READ.code())) {
                JsonObject one = new JsonObject();
                one.addProperty("sha256", release.sha256());
                one.addProperty("file_name", release.fileName());
                one.addProperty("outcome", release.outcome());
                one.addProperty("reason", release.reason());
                one.addProperty("place", release.place());
                one.addProperty("message", release.message());
                unread.add(one);
            }
        }
        return unread;
    }

    private static JsonArray models(List<BuildReport.ModelRun> runs) {
        JsonArray models = new JsonArray();
        for (BuildReport.ModelRun run : runs) {
            JsonObject one = new JsonObject();
            one.addProperty("folder", run.folder());
            one.addProperty("name", run.name());
            one.addProperty("rows", run.rows());
            one.addProperty("bytes", run.bytes());
            one.addProperty("seconds", Math.round(run.seconds() * 1000) / 1000.0);
            one.addProperty("extent", run.extent().toLowerCase(Locale.ROOT));
            models.add(one);
        }
        return models;
    }

    private static void addBuild(JsonObject json, @org.jspecify.annotations.Nullable BuildReport build) {
        json.addProperty(
                "mart", build == null ? "" : String.valueOf(build.mart().getFileName()));
        json.addProperty("extent", build == null ? "" : build.extent());
        json.add("models", models(build == null ? List.of() : build.models()));
        json.addProperty("checks", build == null ? 0 : build.checks().size());
        long passed = build == null
                ? 0
                : build.checks().stream().filter(BuildReport.CheckRun::passed).count();
        json.addProperty("checks_passed", passed);
    }
}
