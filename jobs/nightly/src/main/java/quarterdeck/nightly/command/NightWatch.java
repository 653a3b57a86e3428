package quarterdeck.nightly.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.Settings;
import quarterdeck.nightly.batch.NightReport;
import quarterdeck.nightly.report.Balance;
import quarterdeck.nightly.report.RadarLog;
import quarterdeck.nightly.report.Reports;
import quarterdeck.nightly.report.RunReport;
import quarterdeck.nightly.signal.Lineage;
import quarterdeck.nightly.signal.Metrics;
import quarterdeck.nightly.signal.Webhook;
import quarterdeck.nightly.snapshot.RawRelease;
import quarterdeck.nightly.snapshot.SnapshotStore;

/**
 * Tells of a night: its report, metrics, lineage and notices. The report belongs to the night and fails it where it
 * cannot be written; what goes to other programs never does.
 */
final class NightWatch {

    private final Surroundings around;
    private final Home home;
    private final Settings settings;
    private final Instant began;
    private @Nullable Lineage lineage;

    NightWatch(Surroundings around, Home home, Settings settings) {
        this.around = around;
        this.home = home;
        this.settings = settings;
        this.began = around.clock().instant();
    }

    /** What is told to other programs and may not get through. */
    @FunctionalInterface
    private interface Telling {
        void run() throws IOException;
    }

    /** @param from what is read */
    void begins(String from) {
        Lineage events = new Lineage(home, settings, from);
        lineage = events;
        tell("lineage", () -> events.begins(began));
    }

    /**
     * The night has ended; gives the exit status.
     *
     * @param bulletin what the bulletin failed of, empty where it did not
     */
    int ends(NightReport night, String bulletin) throws IOException {
        Reports reports = new Reports(home);
        Instant ended = around.clock().instant();
        RunReport report = RunReport.of(night, home, began, ended, bulletin, lastRadar());
        JsonObject json = reports.write(report, List.of(Messages.in(Locale.ENGLISH), Messages.in(Locale.CHINESE)));
        reports.retire(settings.retention(), home.marts());
        around.terminal()
                .line(around.messages()
                        .get(
                                "run.report",
                                reports.page(night.runId(), around.messages()),
                                report.news().size()));
        report.unbalanced().forEach(this::printUnbalanced);
        String message = message(report);
        log().info("run {} ended with {}", night.runId(), report.exit().code());
        if (lineage != null) {
            Lineage events = lineage;
            tell(
                    "lineage",
                    () -> events.ends(
                            report.exit(),
                            message,
                            night.build() == null ? List.of() : night.build().models(),
                            ended));
        }
        RadarLog radar = report.radar();
        if (radar != null) {
            tell("radar", () -> radar.write(home));
        }
        tell("metrics", () -> metrics(report.exit(), json, radar));
        notify(report.exit(), night.runId(), message, radar);
        return night.failure() == null ? report.exit().code() : new Trouble(around).report(night.failure());
    }

    /** The night could not be carried out at all. */
    void fails(Throwable failure) {
        Exit exit = Trouble.exit(failure);
        String message = String.valueOf(failure.getMessage());
        if (lineage != null) {
            Lineage events = lineage;
            tell(
                    "lineage",
                    () -> events.ends(exit, message, List.of(), around.clock().instant()));
        }
    }

    /** Nothing was new, which is a success too; that nothing came may be just what the radar has to tell. */
    void hadNothingToDo() {
        RadarLog before = lastRadar();
        RadarLog radar = before;
        try {
            radar = RadarLog.today(before, home, began);
        } catch (IOException e) {
            notTold("radar", e);
        }
        int news = radar == null ? 0 : radar.newsSince(before).size();
        if (news > 0) {
            around.terminal().line(around.messages().get("run.radar", news));
        }
        RadarLog now = radar;
        tell("metrics", () -> metrics(Exit.NOTHING_NEW, lastReport(), now));
        int untold = radar == null ? 0 : radar.untold().size();
        notify(Exit.NOTHING_NEW, "", around.messages().get("watch.radar", untold), radar);
    }

    /** A run ended before there was a report of it. */
    static void failed(Surroundings around, Home home, Throwable failure) {
        NightWatch watch = new NightWatch(around, home, Settings.asFarAsUnderstood(home));
        Exit exit = Trouble.exit(failure);
        if (java.nio.file.Files.isDirectory(home.folder())) {
            watch.tell("metrics", () -> watch.metrics(exit, watch.lastReport(), watch.lastRadar()));
        }
        watch.notify(exit, "", String.valueOf(failure.getMessage()), null); // who holds no lock keeps no log
    }

    private void printUnbalanced(Balance sum) {
        String text = around.messages()
                .get(
                        "error.unbalanced",
                        around.messages().get("report.where." + sum.where()),
                        around.messages().get("report.rule." + sum.rule()),
                        sum.in(),
                        sum.out(),
                        sum.difference());
        if (LogForm.isJson()) {
            LogForm.failed(Exit.INTERNAL, text);
        } else {
            around.terminal().error(around.messages().get("error.prefix", text));
        }
    }

    private String message(RunReport report) {
        Throwable failure = report.night().failure();
        if (failure != null) {
            return String.valueOf(failure.getMessage());
        }
        RadarLog radar = report.radar();
        return report.unbalanced().isEmpty()
                ? around.messages()
                        .get("watch.radar", radar == null ? 0 : radar.untold().size())
                : around.messages().get("watch.unbalanced", report.unbalanced().size());
    }

    private void metrics(Exit exit, @Nullable JsonObject report, @Nullable RadarLog radar) throws IOException {
        Instant newest = new SnapshotStore(home, around.clock())
                .releases().stream()
                        .map(RawRelease::fetchedAt)
                        .max(Instant::compareTo)
                        .orElse(null);
        new Metrics(home, settings)
                .write(exit, report, radar, newest, around.clock().instant());
    }

    /** What the radar found counts as told once a receiver has taken it, with whatever else there was to tell. */
    private void notify(Exit exit, String runId, String message, @Nullable RadarLog radar) {
        JsonArray untold = radar == null ? new JsonArray() : radar.untold();
        Webhook.Notice notice = new Webhook.Notice(exit, runId, message, untold);
        tell("webhook", () -> {
            boolean taken = Webhook.send(notice, home, settings, around.clock().instant());
            if (taken && radar != null && !untold.isEmpty()) {
                radar.allTold().write(home);
            }
        });
    }

    private @Nullable JsonObject lastReport() throws IOException {
        return new Reports(home).last().orElse(null);
    }

    private @Nullable RadarLog lastRadar() {
        try {
            return RadarLog.read(home).orElse(null);
        } catch (IOException e) {
            notTold("radar", e);
            return null;
        }
    }

    private void tell(String what, Telling telling) {
        try {
            telling.run();
        } catch (IOException | RuntimeException e) {
            notTold(what, e);
        }
    }

    private void notTold(String what, Exception failure) {
        String text = around.messages().get("watch.not_told", what, String.valueOf(failure.getMessage()));
        if (LogForm.isJson()) {
            log().warn("{}", text);
        } else {
            around.terminal().error(text);
        }
    }

    /** Not before there is something to log: that nothing is new is to be known at once. */
    private static Logger log() {
        return LoggerFactory.getLogger(NightWatch.class);
    }
}
