package quarterdeck.nightly.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.Exit;
import quarterdeck.warehouse.Dictionary;

/** {@code dictionary}: what every table, column, macro and check of the marts means, printed or written to a folder. */
@Command(name = "dictionary", mixinStandardHelpOptions = true)
final class DictionaryCommand implements Callable<Integer> {

    private final Surroundings around;

    @Option(names = "--format", paramLabel = "markdown|json", defaultValue = "markdown")
    private Form form = Form.MARKDOWN;

    @Option(names = "--to", paramLabel = "DIR")
    private @Nullable Path to;

    DictionaryCommand(Surroundings around) {
        this.around = around;
    }

    /** How the dictionary is printed. */
    enum Form {
        MARKDOWN,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() throws IOException {
        Dictionary dictionary = Dictionary.of(around.installation().sql());
        if (to != null) {
            write(to.resolve("dictionary.md"), dictionary.markdown());
            write(to.resolve("dictionary.json"), dictionary.json());
        } else {
            String text = form == Form.JSON ? dictionary.json() : dictionary.markdown();
            text.lines().forEach(around.terminal()::line);
        }
        return Exit.OK.code();
    }

    private void write(Path file, String text) throws IOException {
        DurableFile.write(file.toAbsolutePath(), text.getBytes(StandardCharsets.UTF_8), "dictionary");
        around.terminal().line(file.toString());
    }
}
