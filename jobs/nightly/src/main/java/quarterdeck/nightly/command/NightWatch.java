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
        RunReport report =
                RunReport.of(night, home, began, ended, bulletin, reports.last().orElse(null));
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
        tell("metrics", () -> metrics(report.exit(), json));
        notify(new Webhook.Notice(report.exit(), night.runId(), message, report.newsJson()));
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

    /** Nothing was new, which is a success too. */
    void hadNothingToDo() {
        tell("metrics", () -> metrics(Exit.NOTHING_NEW, new Reports(home).last().orElse(null)));
    }

    /** A run ended before there was a report of it. */
    static void failed(Surroundings around, Home home, Throwable failure) {
        NightWatch watch = new NightWatch(around, home, Settings.asFarAsUnderstood(home));
        Exit exit = Trouble.exit(failure);
        if (java.nio.file.Files.isDirectory(home.folder())) {
            watch.tell(
                    "metrics",
                    () -> watch.metrics(exit, new Reports(home).last().orElse(null)));
        }
        watch.notify(new Webhook.Notice(exit, "", String.valueOf(failure.getMessage()), new JsonArray()));
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
        return report.unbalanced().isEmpty()
                ? around.messages().get("watch.radar", report.news().size())
                : around.messages().get("watch.unbalanced", report.unbalanced().size());
    }

    private void metrics(Exit exit, @Nullable JsonObject report) throws IOException {
        Instant newest = new SnapshotStore(home, around.clock())
                .releases().stream()
                        .map(RawRelease::fetchedAt)
                        .max(Instant::compareTo)
                        .orElse(null);
        new Metrics(home, settings).write(exit, report, newest, around.clock().instant());
    }

    private void notify(Webhook.Notice notice) {
        tell(
                "webhook",
                () -> Webhook.send(notice, home, settings, around.clock().instant()));
    }

    private void tell(String what, Telling telling) {
        try {
            telling.run();
        } catch (IOException | RuntimeException e) {
            String text = around.messages().get("watch.not_told", what, String.valueOf(e.getMessage()));
            if (LogForm.isJson()) {
                log().warn("{}", text);
            } else {
                around.terminal().error(text);
            }
        }
    }

    /** Not before there is something to log: that nothing is new is to be known at once. */
    private static Logger log() {
        return LoggerFactory.getLogger(NightWatch.class);
    }
}
