package quarterdeck.nightly.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.batch.NightReport;
import quarterdeck.nightly.explain.SqlRow;
import quarterdeck.nightly.lake.Group.ReleaseEntry;
import quarterdeck.nightly.lake.LakeJson;
import quarterdeck.nightly.lake.ReadRelease.Outcome;
import quarterdeck.nightly.snapshot.SnapshotStore.Snapshot;
import quarterdeck.warehouse.BuildReport;
import quarterdeck.warehouse.BuildReport.CheckRun;

/** A report as JSON. */
final class ReportJson {

    private ReportJson() {}

    static JsonObject of(RunReport report) {
        NightReport night = report.night();
        JsonObject json = new JsonObject();
        json.addProperty("run_id", night.runId());
        json.addProperty("began_at", report.began().toString());
        json.addProperty("ended_at", report.ended().toString());
        json.addProperty("duration_seconds", report.seconds());
        json.addProperty("exit", report.exit().code());
        json.addProperty("exit_name", report.exit().name().toLowerCase(Locale.ROOT));
        json.addProperty("failure", night.failure() == null ? "" : String.valueOf(night.failure()));
        addReading(json, night);
        json.add("balance", array(report.balances(), ReportJson::balance));
        addBuild(json, night.build());
        json.add("check_runs", array(report.checks(), ReportJson::check));
        json.add("restatements", array(report.mart().restatements(), ReportJson::columns));
        json.add("moves", array(report.mart().moves(), ReportJson::columns));
        json.add("sources", array(report.mart().sources(), ReportJson::columns));
        json.add("radar", array(radar(report), ReportJson::finding));
        json.addProperty("bulletin_failure", report.bulletinFailure());
        json.addProperty("mart_failure", report.martFailure());
        json.add("seconds", seconds(night));
        return json;
    }

    /** The findings that are news, as all receivers of them have it. */
    static JsonArray findings(List<Radar.Finding> findings) {
        return array(findings, ReportJson::finding);
    }

    private static List<Radar.Finding> radar(RunReport report) {
        return report.mart().findings().stream().filter(Radar.Finding::isNews).toList();
    }

    private static void addReading(JsonObject json, NightReport night) {
        Snapshot snapshot = night.snapshot();
        json.addProperty("landed", snapshot == null ? 0 : snapshot.landed());
        json.addProperty("copied", snapshot == null ? 0 : snapshot.copied());
        json.addProperty("left", snapshot == null ? 0 : snapshot.left().size());
        json.addProperty("releases", night.releases().size());
        JsonObject outcomes = new JsonObject();
        for (Outcome outcome : Outcome.values()) {
            outcomes.addProperty(outcome.code(), night.count(outcome));
        }
        json.add("outcomes", outcomes);
        json.add("found", counts(night.found()));
        json.add("refused", counts(night.refused()));
        json.add("cells", LakeJson.cells(night.accounting()));
        json.add("release_runs", array(night.releases(), ReportJson::release));
        json.add(
                "unread",
                array(
                        night.releases().stream()
                                .filter(release -> !release.outcome().equals(Outcome.READ.code()))
                                .toList(),
                        ReportJson::unread));
    }

    private static void release(ReleaseEntry release, JsonObject one) {
        one.addProperty("sha256", release.sha256());
        one.addProperty("file_name", release.fileName());
        one.addProperty("outcome", release.outcome());
        one.add("found", counts(release.found()));
        one.add("refused", counts(release.refused()));
        one.add("cells", LakeJson.cells(release.accounting()));
    }

    private static void unread(ReleaseEntry release, JsonObject one) {
        one.addProperty("sha256", release.sha256());
        one.addProperty("file_name", release.fileName());
        one.addProperty("outcome", release.outcome());
        one.addProperty("reason", release.reason());
        one.addProperty("place", release.place());
        one.addProperty("message", release.message());
    }

    private static void balance(Balance balance, JsonObject one) {
        one.addProperty("rule", balance.rule());
        one.addProperty("where", balance.where());
        one.addProperty("in", balance.in());
        one.add("out", counts(balance.out()));
        one.addProperty("difference", balance.difference());
    }

    private static void check(CheckRun check, JsonObject one) {
        one.addProperty("name", check.name());
        one.addProperty("severity", check.severity().name().toLowerCase(Locale.ROOT));
        one.addProperty("failures", check.failures());
    }

    private static void columns(SqlRow row, JsonObject one) {
        row.columns().keySet().forEach(column -> one.addProperty(column, row.text(column)));
    }

    private static void finding(Radar.Finding finding, JsonObject one) {
        one.addProperty("identity", finding.identity());
        one.addProperty("finding", finding.finding());
        one.addProperty("bulletin", finding.bulletin());
        one.addProperty("indicator", finding.indicatorCode());
        one.addProperty("indicator_name", finding.indicatorName());
        one.addProperty("period_kind", finding.periodKind());
        one.addProperty("period_end", finding.periodEnd());
        one.addProperty("expected_on", finding.expectedOn());
        one.addProperty("days", finding.days());
        one.addProperty("usual_lag_days", finding.usualLag());
        one.addProperty("publications", finding.publications());
    }

    private static void addBuild(JsonObject json, @Nullable BuildReport build) {
        json.addProperty(
                "mart", build == null ? "" : String.valueOf(build.mart().getFileName()));
        json.addProperty("extent", build == null ? "" : build.extent());
        json.add("models", array(build == null ? List.of() : build.models(), ReportJson::model));
        json.addProperty("checks", build == null ? 0 : build.checks().size());
        long passed = build == null
                ? 0
                : build.checks().stream().filter(CheckRun::passed).count();
        json.addProperty("checks_passed", passed);
    }

    private static void model(BuildReport.ModelRun run, JsonObject one) {
        one.addProperty("folder", run.folder());
        one.addProperty("name", run.name());
        one.addProperty("rows", run.rows());
        one.addProperty("bytes", run.bytes());
        one.addProperty("seconds", Math.round(run.seconds() * 1000) / 1000.0);
        one.addProperty("extent", run.extent().toLowerCase(Locale.ROOT));
    }

    private static JsonObject seconds(NightReport night) {
        JsonObject seconds = new JsonObject();
        night.seconds().forEach((part, took) -> seconds.addProperty(part.name().toLowerCase(Locale.ROOT), took));
        return seconds;
    }

    private static JsonObject counts(Map<String, Long> counts) {
        JsonObject json = new JsonObject();
        counts.forEach(json::addProperty);
        return json;
    }

    private static <T> JsonArray array(List<T> items, BiConsumer<T, JsonObject> fill) {
        JsonArray array = new JsonArray();
        for (T item : items) {
            JsonObject one = new JsonObject();
            fill.accept(item, one);
            array.add(one);
        }
        return array;
    }
}
