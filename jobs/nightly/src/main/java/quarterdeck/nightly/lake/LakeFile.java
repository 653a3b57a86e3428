package quarterdeck.nightly.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import quarterdeck.nightly.Sha256;
import quarterdeck.nightly.store.HadoopStore;

/**
 * A Parquet file of the lake; immutable once written.
 *
 * @param path below the lake's folder, with slashes
 * @param releases sha256 of the releases whose rows it holds, sorted
 */
public record LakeFile(String dataset, String path, String sha256, long bytes, long rows, List<String> releases) {

    public LakeFile {
        releases = List.copyOf(releases);
    }

    /**
     * Whether the bytes that were written are there. Those of a store are not fetched for it: it checks itself what it
     * gives out, so that their number is enough.
     */
    boolean isWholeIn(Path lake) throws IOException {
        Path file = lake.resolve(path);
        if (!Files.exists(file) || Files.size(file) != bytes) {
            return false;
        }
        return HadoopStore.holds(file) || Sha256.of(file).equals(sha256);
    }
}
