package quarterdeck.nightly.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.batch.Quarantine;
import quarterdeck.nightly.lake.Group;

/** {@code quarantine list}: which releases could not be read, and why. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class QuarantineListCommand implements Callable<Integer> {

    private final Surroundings around;

    @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table")
    private Format format = Format.TABLE;

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable String home;

    QuarantineListCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Home of = around.home(home);
        Messages messages = around.messages();
        Held held = Held.in(of, messages);
        Grid grid = new Grid(List.of("sha256", "file_name", "reason", "place", "message"));
        for (Group.ReleaseEntry release : held.releases()) {
            boolean forPeople = format == Format.TABLE;
            grid.add(List.of(
                    forPeople ? Held.shortName(release) : release.sha256(),
                    release.fileName(),
                    forPeople ? messages.label("broken", release.reason()) : release.reason(),
                    release.place(),
                    release.message()));
        }
        if (grid.size() > 0) {
            grid.print(around.terminal(), format);
        } else if (format == Format.TABLE) {
            around.terminal().line(messages.get("quarantine.empty"));
        }
        int dropped = Quarantine.dropped(of).size();
        if (dropped > 0 && format == Format.TABLE) {
            around.terminal().line(messages.get("quarantine.dropped", dropped));
        }
        return Exit.OK.code();
    }
}
