package quarterdeck.nightly.lake;

import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the lake holds after a run: the files that count, and the releases their rows come from.
 *
 * @param sequence from 1, one more with each commit; 0 for the lake before its first
 * @param id name of the commit, which changes with its content
 * @param files in the order of their paths
 * @param releases in the order of their sha256
 */
public record Manifest(
        int sequence,
        String id,
        String runId,
        String readingVersion,
        List<LakeFile> files,
        List<Group.ReleaseEntry> releases) {

    static final Manifest EMPTY = new Manifest(0, "", "", "", List.of(), List.of());

    public Manifest {
        files = files.stream().sorted(Comparator.comparing(LakeFile::path)).toList();
        releases = releases.stream()
                .sorted(Comparator.comparing(Group.ReleaseEntry::sha256))
                .toList();
    }

    /** Name of its file, which follows from its place in the row of commits alone: no two commits can have it. */
    public String fileName() {
        return String.format(Locale.ROOT, "%06d.json", sequence);
    }

    public List<LakeFile> filesOf(String dataset) {
        return files.stream().filter(file -> file.dataset().equals(dataset)).toList();
    }

    /** The sha256 of its releases, to be changed by whoever asks. */
    Set<String> releaseNames() {
        Set<String> names = new HashSet<>();
        releases.forEach(release -> names.add(release.sha256()));
        return names;
    }

    JsonObject json() {
        JsonObject json = new JsonObject();
        json.addProperty("sequence", sequence);
        json.addProperty("run_id", runId);
        json.addProperty("reading_version", readingVersion);
        json.add("files", LakeJson.array(files, LakeJson::of));
        json.add("releases", LakeJson.array(releases, LakeJson::of));
        return json;
    }

    static Manifest of(String id, JsonObject json) {
        return new Manifest(
                json.get("sequence").getAsInt(),
                id,
                LakeJson.text(json, "run_id"),
                LakeJson.text(json, "reading_version"),
                LakeJson.list(json, "files", e -> LakeJson.file(e.getAsJsonObject())),
                LakeJson.list(json, "releases", e -> LakeJson.release(e.getAsJsonObject())));
    }
}
