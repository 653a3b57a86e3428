package quarterdeck.nightly.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Formats;

/** What the fuzzer calls: bytes are read to their end or refused, anything else is a finding. */
public final class FuzzedReader {

    private static final String NAME = "fuzzed." + System.getProperty("quarterdeck.fuzzed", "csv");
    private static final Path FILE = file();

    private FuzzedReader() {}

    private static Path file() {
        try {
            Path file = Files.createTempFile("fuzzed", null);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        try (Document document = Formats.open(FILE, NAME)) {
            for (Block block = document.next(); block != null; block = document.next()) {
                while (block instanceof Table table && table.next() != null) {
                    // rows are read to their end
                }
            }
        } catch (BrokenRelease e) {
            if (String.valueOf(e.getMessage()).isBlank()) {
                throw new IllegalStateException("refused without a remedy", e);
            }
        }
    }
}
