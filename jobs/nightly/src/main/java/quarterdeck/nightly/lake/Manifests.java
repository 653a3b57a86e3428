package quarterdeck.nightly.lake;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quarterdeck.nightly.CorruptData;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.SealedJson;
import quarterdeck.nightly.Sha256;
import quarterdeck.nightly.store.ExclusiveFiles;

/**
 * The commits of the lake: {@code manifest/<sequence>.json}, sealed. The highest sequence counts; earlier ones stay, for
 * going back. Who commits creates the file that follows the last it has seen; of several only one can. Files that end
 * with the first digits of their sha256 were written before commits had seals.
 */
final class Manifests {

    private static final int DIGITS = 16;
    private static final int SEQUENCE_DIGITS = 6;
    private static final Pattern NAME = Pattern.compile("(\\d{6})(?:-([0-9a-f]{16}))?\\.json");
    private static final String REMEDY = "read all releases again with: quarterdeck rebuild";

    private final Path folder;

    Manifests(Path lake) {
        this.folder = lake.resolve("manifest");
    }

    Manifest current() throws IOException {
        List<Path> all = all();
        return all.isEmpty() ? Manifest.EMPTY : read(all.get(all.size() - 1));
    }

    /** The files of all commits that are kept, in order. */
    List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> NAME.matcher(name(file)).matches())
                    .sorted()
                    .toList();
        }
    }

    Manifest read(Path file) throws IOException {
        Matcher name = NAME.matcher(name(file));
        if (!name.matches()) {
            throw new IllegalArgumentException(file + " is no manifest");
        }
        byte[] content = Files.readAllBytes(file);
        String digest = name.group(2);
        if (digest != null && !digest.equals(digest(content))) {
            throw new CorruptData(file, "the manifest is not what was committed; " + REMEDY);
        }
        try {
            JsonObject json = digest == null
                    ? SealedJson.read(file, content, REMEDY)
                    : JsonParser.parseString(new String(content, StandardCharsets.UTF_8))
                            .getAsJsonObject();
            return Manifest.of(name.group(1) + "-" + digest(content), json);
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            throw new CorruptData(file, "the manifest cannot be read: " + e.getMessage());
        }
    }

    /** The highest sequence that was ever given, whether its manifest can be read or not. */
    int lastSequence() throws IOException {
        List<Path> all = all();
        return all.isEmpty()
                ? 0
                : Integer.parseInt(name(all.get(all.size() - 1)).substring(0, SEQUENCE_DIGITS));
    }

    /** The commits that can be read, in order. */
    List<Manifest> sound() throws IOException {
        List<Manifest> sound = new ArrayList<>();
        for (Path file : all()) {
            try {
                sound.add(read(file));
            } catch (CorruptData e) {
                // those who need it whole ask for it by name
            }
        }
        return sound;
    }

    /** Gives commits that cannot be read another name, by which they no longer count. */
    void setAsideDamaged() throws IOException {
        for (Path file : all()) {
            try {
                read(file);
            } catch (CorruptData e) {
                setAside(file);
            }
        }
    }

    void setAside(Path file) throws IOException {
        DurableFile.rename(file, file.resolveSibling(name(file) + ".damaged"), "manifest.set-aside");
    }

    /**
     * Commits: from here on the lake is what this manifest says.
     *
     * @throws CommitLost where another has committed since the manifest was made that this one goes on from
     */
    Manifest commit(Manifest next) throws IOException {
        byte[] content = SealedJson.bytes(next.json());
        Path file = DurableFile.folder(folder).resolve(next.fileName());
        if (!ExclusiveFiles.of(folder).create(file, content, "manifest")) {
            throw new CommitLost(file);
        }
        String id = String.format(Locale.ROOT, "%06d-%s", next.sequence(), digest(content));
        return new Manifest(next.sequence(), id, next.runId(), next.readingVersion(), next.files(), next.releases());
    }

    private static String digest(byte[] content) {
        return Sha256.of(content).substring(0, DIGITS);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
