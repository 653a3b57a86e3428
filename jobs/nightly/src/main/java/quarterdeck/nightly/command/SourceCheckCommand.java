package quarterdeck.nightly.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.snapshot.LandedOrigin;
import quarterdeck.nightly.snapshot.Unpacked;
import quarterdeck.reading.ReleaseOrigin;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.SourceCheck;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.source.SourceMatch;

/** {@code source check}: which description of a source fits a file, why, and what it contributes. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class SourceCheckCommand implements Callable<Integer> {

    private static final String INDENT = "  ";

    private final Surroundings around;

    @Parameters(arity = "1", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--landing", paramLabel = "DIR")
    private @Nullable Path landing;

    @Option(names = "--vocabulary", paramLabel = "DIR")
    private @Nullable Path vocabulary;

    SourceCheckCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        ReleaseReader reader = around.reader(around.vocabulary(vocabulary));
        boolean[] faulty = {false};
        List<BrokenRelease> unpackable = Unpacked.each(file, origin(), (member, origin) -> {
            SourceCheck check = reader.check(member, origin);
            print(origin.fileName(), check);
            faulty[0] |= !check.fault().isEmpty();
        });
        for (BrokenRelease fault : unpackable) {
            around.terminal().line(fault.where());
            around.terminal().line(around.messages().get("source.fault", String.valueOf(fault.getMessage())));
        }
        around.terminal().out().flush();
        return (faulty[0] || !unpackable.isEmpty() ? Exit.PARTLY : Exit.OK).code();
    }

    /** Folders say something only below a landing folder: one that is named, or that of the bundled samples. */
    private ReleaseOrigin origin() throws IOException {
        Path samples = around.installation().samples();
        Path folder = landing != null ? landing : samples;
        boolean below = file.toAbsolutePath()
                .normalize()
                .startsWith(folder.toAbsolutePath().normalize());
        return below ? LandedOrigin.of(file, folder) : LandedOrigin.of(file);
    }

    private void print(String name, SourceCheck check) {
        Terminal terminal = around.terminal();
        Messages messages = around.messages();
        terminal.line(name);
        if (check.match().isEmpty()) {
            terminal.line(messages.get("source.none"));
        } else {
            print(check.match().get());
        }
        Grid facts = new Grid(List.of("", "", ""));
        check.facts()
                .forEach(fact -> facts.add(List.of(
                        INDENT + fact.name(),
                        fact.value(),
                        "\u2190 " + messages.label("source.from", fact.from().code()))));
        terminal.line(messages.get("source.facts"));
        facts.printRows(terminal);
        if (!check.fingerprint().isEmpty()) {
            terminal.line(messages.get("source.fingerprint"));
            terminal.line("fingerprint:");
            check.fingerprint().forEach(line -> terminal.line("- '" + line.replace("'", "''") + "'"));
        }
        if (!check.fault().isEmpty()) {
            terminal.line(messages.get("source.fault", check.fault()));
        }
    }

    private void print(SourceMatch match) {
        Terminal terminal = around.terminal();
        Messages messages = around.messages();
        String id = match.source().id();
        terminal.line(messages.get(match.named() ? "source.named" : "source.fits", id));
        for (SourceMatch.Evidence evidence : match.evidence()) {
            terminal.line(
                    INDENT + messages.get("source.evidence", evidence.field(), evidence.pattern(), evidence.words()));
        }
    }
}
