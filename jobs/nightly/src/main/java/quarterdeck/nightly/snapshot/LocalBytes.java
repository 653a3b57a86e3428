package quarterdeck.nightly.snapshot;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import quarterdeck.nightly.CorruptData;
import quarterdeck.nightly.Sha256;

/**
 * The bytes of a release as a file of this machine, as readers need it: where it lies, or a copy that goes when it is
 * closed.
 *
 * @param file whose bytes are those that landed
 * @param isCopy whether it was fetched from a store
 */
public record LocalBytes(Path file, boolean isCopy) implements AutoCloseable {

    static LocalBytes lying(Path file) {
        return new LocalBytes(file, false);
    }

    /** Fetches and checks at once. */
    static LocalBytes fetched(Path stored, String sha256, Path spool) throws IOException {
        Path copy = Files.createTempFile(Files.createDirectories(spool), "quarterdeck-", ".release");
        try {
            Sha256 sha = new Sha256();
            try (InputStream in = Files.newInputStream(stored);
                    OutputStream out = Files.newOutputStream(copy)) {
                sha.copy(in, out);
            } catch (NoSuchFileException e) {
                throw new CorruptData(stored, "this raw release is gone; land it again");
            }
            if (!sha.hex().equals(sha256)) {
                throw new CorruptData(
                        stored, "these are not the bytes that landed; remove this file and land it again");
            }
            return new LocalBytes(copy, true);
        } catch (IOException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (isCopy) {
            Files.deleteIfExists(file);
        }
    }
}
