package quarterdeck.nightly.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.explain.Explainer;
import quarterdeck.nightly.explain.Explanation;
import quarterdeck.warehouse.Warehouse;

/** {@code explain}: the words a number came from, what they were taken for, and what else is known of it. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{4,32}");

    private final Surroundings around;

    @Parameters(arity = "1..*", paramLabel = "ID")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable String home;

    @Option(names = "--format", paramLabel = "table|json", defaultValue = "table")
    private Format format = Format.TABLE;

    @Option(names = "--html", paramLabel = "FILE")
    private @Nullable Path page;

    ExplainCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Home from = around.home(home);
        if (Warehouse.current(from.marts()).isEmpty()) {
            throw new Failure(Exit.IO, around.messages().get("error.no_mart", from.marts()));
        }
        List<Explanation> explanations = new ArrayList<>();
        try (Explainer explainer = Explainer.open(from, around.messages())) {
            for (String id : split(ids)) {
                explanations.add(explainer.explain(match(explainer, id)));
            }
        }
        print(explanations);
        return Exit.OK.code();
    }

    /** Marts list the numbers they were made from in one column, separated by commas. */
    private static List<String> split(List<String> ids) {
        return ids.stream()
                .flatMap(id -> Arrays.stream(id.split(",")))
                .map(id -> id.strip().toLowerCase(Locale.ROOT))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    private Explainer.Match match(Explainer explainer, String id) throws SQLException {
        if (!ID.matcher(id).matches()) {
            throw new Failure(Exit.USAGE, around.messages().get("explain.no_id", id));
        }
        List<Explainer.Match> matches = explainer.matches(id);
        if (matches.isEmpty()) {
            throw new Failure(Exit.UNREADABLE, around.messages().get("explain.unknown", id));
        } else if (matches.size() > 1) {
            String candidates = String.join(
                    "\n",
                    matches.stream()
                            .map(match -> "  " + match.kind().code() + " " + match.id())
                            .toList());
            throw new Failure(Exit.UNREADABLE, around.messages().get("explain.ambiguous", id, candidates));
        }
        return matches.get(0);
    }

    private void print(List<Explanation> explanations) throws IOException {
        if (page != null) {
            Files.writeString(page, new ExplanationPage(around.messages()).page(explanations), StandardCharsets.UTF_8);
            around.terminal().line(around.messages().get("explain.written", page));
        } else if (format == Format.JSON) {
            explanations.forEach(explanation -> around.terminal()
                    .out()
                    .println(ExplanationJson.of(explanation).end()));
        } else {
            ExplanationText text = new ExplanationText(
                    around.terminal(), around.messages(), Screen.ofProcess().colour());
            explanations.forEach(text::print);
        }
        around.terminal().out().flush();
    }
}
