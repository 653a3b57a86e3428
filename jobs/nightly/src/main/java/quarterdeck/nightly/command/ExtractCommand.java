package quarterdeck.nightly.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.format.BrokenRelease;

/** {@code extract}: what is read out of files, with nothing stored. */
@Command(name = "extract", mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final Surroundings around;

    @Parameters(arity = "1..*", paramLabel = "FILE")
    private List<String> files = List.of();

    @Option(names = "--format", paramLabel = "table|csv|json", defaultValue = "table")
    private Format format = Format.TABLE;

    @Option(names = "--rejections")
    private boolean rejectionsAlone;

    @Option(names = "--show")
    private boolean show;

    @Option(names = "--at", paramLabel = "CELL")
    private List<String> places = List.of();

    @Option(names = "--html", paramLabel = "PAGE")
    private @Nullable Path page;

    @Option(names = "--vocabulary", paramLabel = "DIR")
    private @Nullable Path vocabulary;

    ExtractCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Vocabulary words = around.vocabulary(vocabulary);
        ReleaseReader reader = around.reader(words);
        ExtractPrinter printer = new ExtractPrinter(around, words, format, rejectionsAlone);
        Tally tally = new Tally(reader, output(words, printer), printer);
        for (String file : files) {
            try {
                extract(file, tally);
            } catch (Failure e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                tally.unreadable(file, e);
            }
        }
        printer.end();
        return tally.exit().code();
    }

    /** What became of the files so far. */
    private static final class Tally {

        private final ReleaseReader reader;
        private final Output output;
        private final ExtractPrinter printer;
        private boolean refused;
        private boolean unread;

        Tally(ReleaseReader reader, Output output, ExtractPrinter printer) {
            this.reader = reader;
            this.output = output;
            this.printer = printer;
        }

        void extract(Path file, ReleaseOrigin origin) throws IOException {
            if (!origin.isMember()) {
                refused |= output.print(file, origin, reader);
                return;
            }
            try {
                refused |= output.print(file, origin, reader);
            } catch (BrokenRelease e) {
                unreadable(origin.fileName(), e);
            }
        }

        void unreadable(String file, Exception fault) {
            unread = true;
            printer.unreadable(file, fault);
        }

        Exit exit() {
            return unread ? Exit.UNREADABLE : refused ? Exit.PARTLY : Exit.OK;
        }
    }

    /** Reads and prints a file; whether values were refused. */
    @FunctionalInterface
    private interface Output {
        boolean print(Path file, ReleaseOrigin origin, ReleaseReader reader) throws IOException;
    }

    private Output output(Vocabulary words, ExtractPrinter printer) {
        if (!show && page == null && places.isEmpty()) {
            return (file, origin, reader) -> {
                Extracted extracted = Extracted.read(file, origin, reader);
                printer.print(extracted);
                return extracted.refused() > 0;
            };
        }
        if (page != null && files.size() > 1) {
            throw new Failure(Exit.USAGE, around.messages().get("error.one_page"));
        }
        return new DrawingPrinter(around, words, Screen.ofProcess(), places, page)::print;
    }

    private static void extract(String file, Tally tally) throws IOException {
        if (!file.equals(STANDARD_INPUT)) {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                throw new java.nio.file.NoSuchFileException(file);
            }
            extract(path, LandedOrigin.of(path), tally);
            return;
        }
        Path copy = Files.createTempFile("quarterdeck-", ".stdin");
        try (InputStream in = System.in) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            extract(copy, ReleaseOrigin.ofFile(STANDARD_INPUT), tally);
        } finally {
            Files.delete(copy);
        }
    }

    /** A file and the files it carries. */
    private static void extract(Path file, ReleaseOrigin origin, Tally tally) throws IOException {
        Unpacked.each(file, origin, tally::extract).forEach(fault -> tally.unreadable(origin.fileName(), fault));
    }
}
