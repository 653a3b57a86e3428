package quarterdeck.nightly.command;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.batch.NightReport;
import quarterdeck.nightly.batch.Progress;
import quarterdeck.nightly.lake.Group;
import quarterdeck.nightly.lake.ReadRelease.Outcome;
import quarterdeck.nightly.snapshot.SnapshotStore.Left;
import quarterdeck.nightly.snapshot.SnapshotStore.Snapshot;
import quarterdeck.warehouse.BuildReport;
import quarterdeck.warehouse.BuildReport.CheckRun;

/** Prints what a night came to. */
final class RunSummary {

    private static final String INDENT = "  ";
    private static final int MOST_FILES = 20;

    private final Terminal terminal;
    private final Messages messages;
    private final String landing;
    private final Home home;

    RunSummary(Surroundings around, String landing, Home home) {
        this.terminal = around.terminal();
        this.messages = around.messages();
        this.landing = landing;
        this.home = home;
    }

    void print(NightReport report) throws IOException {
        say("run.id", report.runId());
        Snapshot snapshot = report.snapshot();
        if (snapshot != null) {
            say("run.landed", snapshot.landed(), landing, snapshot.copied());
            snapshot.left().forEach(this::printLeft);
            if (snapshot.sealed()) {
                say("run.sealed_catalog", snapshot.releases().size());
            }
        }
        report.sealed().forEach(mart -> say("run.sealed_mart", mart));
        if (!report.releases().isEmpty()) {
            printReleases(report);
        }
        BuildReport build = report.build();
        if (build != null) {
            printBuild(build);
        } else if (report.failure() == null && report.exit() != Exit.NOTHING_NEW) {
            say("run.no_marts", home.lake());
        }
        if (report.exit() == Exit.NOTHING_NEW) {
            say("run.nothing_new", landing, home.marts());
        }
        printSeconds(report.seconds());
        if (build != null) {
            printLeagueTable();
        }
    }

    private void printLeft(Left left) {
        String why = messages.get("left." + left.reason().name().toLowerCase(Locale.ROOT));
        terminal.line(INDENT + left.file() + ": " + why + (left.detail().isEmpty() ? "" : " (" + left.detail() + ")"));
    }

    private void printReleases(NightReport report) {
        say(
                "run.releases",
                report.releases().size(),
                report.count(Outcome.READ),
                report.count(Outcome.NO_STATISTICS),
                report.count(Outcome.NOT_YET_READABLE),
                report.count(Outcome.QUARANTINED));
        List<Group.ReleaseEntry> unread = report.releases().stream()
                .filter(release -> !release.outcome().equals(Outcome.READ.code()))
                .toList();
        unread.stream().limit(MOST_FILES).forEach(this::printUnread);
        if (unread.size() > MOST_FILES) {
            say("run.more_files", unread.size() - MOST_FILES);
        }
        Map<String, Long> found = report.found();
        say(
                "run.found",
                found.getOrDefault("observation", 0L),
                found.getOrDefault("claim", 0L),
                found.getOrDefault("target", 0L),
                found.getOrDefault("project", 0L));
        say("run.refused", found.getOrDefault("rejection", 0L));
        Grid reasons = new Grid(List.of(messages.get("column.reason"), "", messages.get("column.count")));
        report.refused().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> reasons.add(List.of(e.getKey(), Labels.reason(messages, e.getKey()), e.getValue())));
        if (reasons.size() > 0) {
            reasons.printAligned(terminal, INDENT);
        }
        Sums.lines(messages, report.accounting()).forEach(terminal::line);
    }

    private void printUnread(Group.ReleaseEntry release) {
        StringBuilder line = new StringBuilder(INDENT)
                .append(release.fileName())
                .append(": ")
                .append(messages.label("outcome", release.outcome()));
        if (!release.reason().isEmpty() && !release.outcome().equals(Outcome.NOT_YET_READABLE.code())) {
            line.append(", ").append(messages.label("broken", release.reason()));
        }
        if (!release.place().isEmpty()) {
            line.append(" @ ").append(release.place());
        }
        if (!release.message().isEmpty()) {
            line.append(": ").append(release.message());
        }
        terminal.line(line.toString());
    }

    private void printBuild(BuildReport build) {
        List<CheckRun> failed =
                build.checks().stream().filter(check -> !check.passed()).toList();
        say(
                "run.models",
                build.models().size(),
                build.checks().size() - failed.size(),
                build.checks().size());
        failed.forEach(check -> {
            terminal.line(INDENT + messages.get("run.warning", check.name(), check.about(), check.failures()));
            check.examples().forEach(example -> terminal.line(INDENT + INDENT + example));
        });
        say("run.mart", home.marts().resolve("current.duckdb"), build.mart().getFileName());
    }

    private void printSeconds(Map<Progress.Part, Double> seconds) {
        StringBuilder parts = new StringBuilder();
        double sum = 0;
        for (Map.Entry<Progress.Part, Double> entry : seconds.entrySet()) {
            sum += entry.getValue();
            parts.append(messages.get("part." + entry.getKey().name().toLowerCase(Locale.ROOT)))
                    .append(' ')
                    .append(seconds(entry.getValue()))
                    .append(", ");
        }
        say("run.seconds", parts, seconds(sum));
    }

    private void printLeagueTable() throws IOException {
        try {
            new LeagueTable(messages).print(terminal, home);
        } catch (SQLException e) {
            throw new IOException("reading the league table: " + e.getMessage(), e);
        }
    }

    private static String seconds(double seconds) {
        return String.format(Locale.ROOT, "%.2f", seconds);
    }

    private void say(String key, Object... arguments) {
        terminal.line(messages.get(key, arguments));
    }
}
