package quarterdeck.nightly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import quarterdeck.nightly.Fault.Kind;
import quarterdeck.nightly.Fault.Part;

/** What a look at everything stored came to: how much was hashed again, and what is wrong. */
public final class Audit {

    private final List<Fault> faults = new ArrayList<>();
    private int files;
    private long bytes;

    /** Hashes a file again. */
    public void check(Part part, Path file, String sha256) throws IOException {
        if (!Files.isRegularFile(file)) {
            add(part, file, Kind.MISSING);
            return;
        }
        count(1, Files.size(file));
        if (!Sha256.of(file).equals(sha256)) {
            add(part, file, Kind.CHANGED);
        }
    }

    /** Counts files that were checked in another way. */
    public void count(int more, long size) {
        files += more;
        bytes += size;
    }

    public void add(Part part, Path file, Kind kind) {
        faults.add(new Fault(part, file, kind));
    }

    /** How many files were read and hashed. */
    public int files() {
        return files;
    }

    /** How many bytes they have. */
    public long bytes() {
        return bytes;
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }
}
