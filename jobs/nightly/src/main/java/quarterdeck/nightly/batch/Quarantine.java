package quarterdeck.nightly.batch;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.Failpoints;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.lake.Group;
import quarterdeck.nightly.lake.Manifest;
import quarterdeck.nightly.lake.ReadRelease.Outcome;
import quarterdeck.nightly.snapshot.RawRelease;

/**
 * The releases that could not be read. The last commit of the lake says which they are; the folder holds a note on each
 * for whoever looks there, and remembers which were dropped. Their bytes stay in the raw store.
 */
public final class Quarantine {

    private static final String NOTE = ".json";
    private static final String DROPPED = ".dropped.json";

    private Quarantine() {}

    /** The releases that wait to be read, by sha256; not those that were dropped. */
    public static List<Group.ReleaseEntry> releases(Home home, Manifest manifest) throws IOException {
        Set<String> dropped = dropped(home);
        return manifest.releases().stream()
                .filter(release -> release.outcome().equals(Outcome.QUARANTINED.code()))
                .filter(release -> !dropped.contains(release.sha256()))
                .toList();
    }

    /** Gives a release up: it is not read again, whatever readers may learn. */
    public static void drop(Home home, Group.ReleaseEntry release, String reason, Instant at) throws IOException {
        JsonObject json = json(release);
        json.addProperty("dropped_at", at.toString());
        json.addProperty("dropped_because", reason);
        write(home.quarantine().resolve(release.sha256() + DROPPED), json);
        forget(home.quarantine().resolve(release.sha256() + NOTE));
    }

    /** Takes a release back that was dropped; says whether it was. */
    public static boolean takeBack(Home home, String sha256) throws IOException {
        Path note = home.quarantine().resolve(sha256 + DROPPED);
        boolean was = Files.exists(note);
        forget(note);
        return was;
    }

    static List<RawRelease> withoutDropped(Home home, List<RawRelease> releases) throws IOException {
        Set<String> dropped = dropped(home);
        return dropped.isEmpty()
                ? releases
                : releases.stream()
                        .filter(release -> !dropped.contains(release.sha256()))
                        .toList();
    }

    /** The releases that were given up. */
    public static Set<String> dropped(Home home) throws IOException {
        Set<String> dropped = new HashSet<>();
        for (Path note : notes(home, DROPPED)) {
            dropped.add(name(note).replace(DROPPED, ""));
        }
        return dropped;
    }

    /** Writes the notes that are missing and removes those that no longer hold. */
    static void reconcile(Home home, Manifest manifest) throws IOException {
        Set<Path> wanted = new HashSet<>();
        for (Group.ReleaseEntry release : releases(home, manifest)) {
            Path note = home.quarantine().resolve(release.sha256() + NOTE);
            wanted.add(note);
            JsonObject json = json(release);
            if (!Files.exists(note) || !Files.readString(note).equals(json.toString())) {
                write(note, json);
            }
        }
        for (Path note : notes(home, NOTE)) {
            if (!wanted.contains(note) && !name(note).endsWith(DROPPED)) {
                forget(note);
            }
        }
    }

    private static void write(Path note, JsonObject json) throws IOException {
        DurableFile.write(note, json.toString().getBytes(StandardCharsets.UTF_8), "quarantine");
    }

    private static void forget(Path note) throws IOException {
        Failpoints.reach("quarantine.delete");
        Files.deleteIfExists(note);
    }

    private static List<Path> notes(Home home, String end) throws IOException {
        if (!Files.isDirectory(home.quarantine())) {
            return List.of();
        }
        List<Path> notes = new ArrayList<>();
        try (Stream<Path> files = Files.list(home.quarantine())) {
            files.filter(file -> name(file).endsWith(end) && !name(file).startsWith("."))
                    .sorted()
                    .forEach(notes::add);
        }
        return notes;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static JsonObject json(Group.ReleaseEntry release) {
        JsonObject json = new JsonObject();
        json.addProperty("sha256", release.sha256());
        json.addProperty("file_name", release.fileName());
        json.addProperty("reason", release.reason());
        json.addProperty("place", release.place());
        json.addProperty("message", release.message());
        json.addProperty("run_id", release.runId());
        return json;
    }
}
