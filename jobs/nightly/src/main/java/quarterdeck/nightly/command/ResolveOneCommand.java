package quarterdeck.nightly.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quarterdeck.nightly.Exit;

/** {@code resolve region TEXT} and its like for the other coordinates. */
@Command(mixinStandardHelpOptions = true)
final class ResolveOneCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final Surroundings around;
    private final Coordinate coordinate;

    @Parameters(index = "0", paramLabel = "TEXT")
    private String text = "";

    @Option(names = "--at", paramLabel = "DATE")
    private @Nullable LocalDate at;

    @Option(names = "--within", paramLabel = "REGION")
    private @Nullable String within;

    @Option(names = "--format", paramLabel = "table|json", defaultValue = "table")
    private Format format = Format.TABLE;

    @Option(names = "--vocabulary", paramLabel = "DIR")
    private @Nullable Path vocabulary;

    ResolveOneCommand(Surroundings around, Coordinate coordinate) {
        this.around = around;
        this.coordinate = coordinate;
    }

    @Override
    public Integer call() throws IOException {
        Resolver resolver = new Resolver(around.vocabulary(vocabulary), coordinate, at, within);
        boolean refused = false;
        if (text.equals(STANDARD_INPUT)) {
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                refused |= print(resolver.resolve(line));
            }
        } else {
            refused = print(resolver.resolve(text));
        }
        return (refused ? Exit.PARTLY : Exit.OK).code();
    }

    private boolean print(Answer answer) {
        if (format == Format.JSON) {
            around.terminal().out().println(answer.json().end());
        } else {
            answer.print(around.terminal(), around.messages());
        }
        return !answer.refused().isEmpty();
    }
}
