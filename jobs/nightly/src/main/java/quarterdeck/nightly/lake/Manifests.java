package quarterdeck.nightly.lake;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quarterdeck.nightly.CorruptData;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.Sha256;

/**
 * The commits of the lake: {@code manifest/<sequence>-<first digits of the file's sha256>.json}. The highest sequence
 * counts; earlier ones stay, for going back.
 */
final class Manifests {

    private static final int DIGITS = 16;
    private static final int SEQUENCE_DIGITS = 6;
    private static final Pattern NAME = Pattern.compile("(\\d{6})-([0-9a-f]{16})\\.json");

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
        byte[] content = Files.readAllBytes(file);
        if (!name.matches() || !digest(content).equals(name.group(2))) {
            throw new CorruptData(
                    file, "the manifest is not what was committed; read all releases again with: quarterdeck rebuild");
        }
        try {
            return Manifest.of(
                    name(file).replace(".json", ""),
                    JsonParser.parseString(new String(content, StandardCharsets.UTF_8))
                            .getAsJsonObject());
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
        Set<String> sound = new HashSet<>();
        sound().forEach(manifest -> sound.add(manifest.id() + ".json"));
        for (Path file : all()) {
            if (!sound.contains(name(file))) {
                setAside(file);
            }
        }
    }

    void setAside(Path file) throws IOException {
        DurableFile.rename(file, file.resolveSibling(name(file) + ".damaged"), "manifest.set-aside");
    }

    /** Commits: from here on the lake is what this manifest says. */
    Manifest commit(Manifest next) throws IOException {
        byte[] content = next.json().toString().getBytes(StandardCharsets.UTF_8);
        String id = String.format(Locale.ROOT, "%06d-%s", next.sequence(), digest(content));
        DurableFile.write(folder.resolve(id + ".json"), content, "manifest");
        return new Manifest(next.sequence(), id, next.runId(), next.readingVersion(), next.files(), next.releases());
    }

    private static String digest(byte[] content) {
        return Sha256.of(content).substring(0, DIGITS);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
