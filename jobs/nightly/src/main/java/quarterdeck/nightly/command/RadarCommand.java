package quarterdeck.nightly.command;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.report.Radar;
import quarterdeck.nightly.report.Radar.Finding;
import quarterdeck.warehouse.Warehouse;

/** {@code radar}: which releases are late or early, and what has vanished from them. */
@Command(name = "radar", mixinStandardHelpOptions = true)
final class RadarCommand implements Callable<Integer> {

    private final Surroundings around;

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable String home;

    @Option(names = "--at", paramLabel = "DAY")
    private @Nullable LocalDate day;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table")
    private Format format = Format.TABLE;

    RadarCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Home of = around.home(home);
        if (Warehouse.current(of.marts()).isEmpty()) {
            throw new Failure(Exit.IO, around.messages().get("error.no_mart", of.marts()));
        }
        LocalDate on = day == null ? LocalDate.ofInstant(around.clock().instant(), ZoneOffset.UTC) : day;
        List<Finding> findings = findings(on, of);
        Grid grid = grid(
                findings.stream().filter(finding -> all || finding.isNews()).toList());
        if (format != Format.TABLE || grid.size() > 0) {
            grid.print(around.terminal(), format);
        }
        if (format == Format.TABLE) {
            sum(on, findings);
        }
        return findings.stream().anyMatch(Finding::isNews) ? Exit.PARTLY.code() : Exit.OK.code();
    }

    private List<Finding> findings(LocalDate on, Home of) throws IOException {
        try {
            return Radar.on(on, of);
        } catch (SQLException e) {
            throw new Failure(Exit.UNREADABLE, around.messages().get("radar.no_model", String.valueOf(e.getMessage())));
        }
    }

    private Grid grid(List<Finding> findings) {
        boolean table = format == Format.TABLE;
        Grid grid = new Grid(List.of(
                word("finding"),
                word("bulletin"),
                word("indicator"),
                word("period"),
                word("period_end"),
                word("expected_on"),
                word("days"),
                word("usual"),
                word("spread"),
                word("publications")));
        for (Finding finding : findings) {
            grid.add(List.of(
                    table ? around.messages().label("radar.finding", finding.finding()) : finding.finding(),
                    finding.bulletin(),
                    table ? finding.indicatorName() : finding.indicatorCode(),
                    table ? around.messages().label("radar.kind", finding.periodKind()) : finding.periodKind(),
                    finding.periodEnd(),
                    finding.expectedOn(),
                    finding.days(),
                    finding.usualLag(),
                    finding.spread(),
                    finding.publications()));
        }
        return grid;
    }

    private String word(String column) {
        return format == Format.TABLE ? around.messages().get("radar.column." + column) : column;
    }

    private void sum(LocalDate on, List<Finding> findings) {
        long news = findings.stream().filter(Finding::isNews).count();
        long ceased = count("ceased", findings);
        long unjudged = count("too_little_history", findings);
        around.terminal().line(around.messages().get("radar.sum", on, news, ceased, unjudged, Radar.HISTORY));
    }

    private static long count(String kind, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.finding().equals(kind))
                .count();
    }
}
