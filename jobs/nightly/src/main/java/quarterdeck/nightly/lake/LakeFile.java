package quarterdeck.nightly.lake;

import java.util.List;

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
}
