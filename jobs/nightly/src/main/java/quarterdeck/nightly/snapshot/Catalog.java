package quarterdeck.nightly.snapshot;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.CorruptData;
import quarterdeck.nightly.SealedJson;
import quarterdeck.nightly.Sha256;
import quarterdeck.reading.ReleaseOrigin;

/** What the raw store holds and which landed files it has seen; one JSON file, replaced as a whole. */
final class Catalog {

    /**
     * A landed file that has been copied.
     *
     * @param stamp as {@link LandingFile#stamp}
     * @param settled whether the file had not changed for a while when it was copied, so that its stamp can be trusted
     */
    record Seen(String stamp, String sha256, boolean settled) {}

    final TreeMap<String, RawRelease> releases = new TreeMap<>();
    final TreeMap<String, Seen> seen = new TreeMap<>();

    /** Whether the file it was read from was written before catalogues had seals. */
    private boolean unsealed;

    private static final Set<String> MEMBERS = Set.of("releases", "seen");
    private static final String REMEDY = "restore it from a backup, or remove it and land the releases again";

    static Catalog read(Path file) throws IOException {
        Catalog catalog = new Catalog();
        if (!Files.exists(file)) {
            return catalog;
        }
        try {
            byte[] content = Files.readAllBytes(file);
            Optional<JsonObject> old = SealedJson.readUnsealed(content, MEMBERS);
            catalog.unsealed = old.isPresent();
            JsonObject json = old.isPresent() ? old.get() : SealedJson.read(file, content, REMEDY);
            for (JsonElement release : json.getAsJsonArray("releases")) {
                RawRelease raw = release(release.getAsJsonObject());
                catalog.releases.put(raw.sha256(), raw);
            }
            for (JsonElement element : json.getAsJsonArray("seen")) {
                JsonObject entry = element.getAsJsonObject();
                catalog.seen.put(
                        text(entry, "path"),
                        new Seen(
                                text(entry, "stamp"),
                                text(entry, "sha256"),
                                entry.get("settled").getAsBoolean()));
            }
            return catalog;
        } catch (IllegalStateException | NullPointerException | java.time.DateTimeException e) {
            throw new CorruptData(
                    file, "the catalogue of the raw store cannot be read (" + e.getMessage() + "); " + REMEDY);
        }
    }

    boolean isUnsealed() {
        return unsealed;
    }

    /** Whether a landed file has been copied as it is now; the bytes of one that was young then are looked at again. */
    boolean hasSeen(LandingFile file, Path raw) throws IOException {
        Seen last = seen.get(file.file().toString());
        return last != null
                && last.stamp().equals(file.stamp())
                && Files.exists(raw.resolve(last.sha256()))
                && (last.settled() || Sha256.of(file.file()).equals(last.sha256()));
    }

    /** Forgets landed files that have gone; the releases they brought stay. Says whether there were any. */
    boolean forgetAbsent(Path landing, List<LandingFile> files) {
        Set<String> present = new TreeSet<>();
        files.forEach(file -> present.add(file.file().toString()));
        return seen.keySet().removeIf(path -> Path.of(path).startsWith(landing) && !present.contains(path));
    }

    void write(Path file) throws IOException {
        JsonArray releasesJson = new JsonArray();
        releases.values().forEach(release -> releasesJson.add(json(release)));
        JsonArray seenJson = new JsonArray();
        seen.forEach((path, entry) -> {
            JsonObject one = new JsonObject();
            one.addProperty("path", path);
            one.addProperty("stamp", entry.stamp());
            one.addProperty("sha256", entry.sha256());
            one.addProperty("settled", entry.settled());
            seenJson.add(one);
        });
        JsonObject json = new JsonObject();
        json.add("releases", releasesJson);
        json.add("seen", seenJson);
        SealedJson.write(file, json, "catalog");
    }

    private static RawRelease release(JsonObject json) {
        List<ReleaseOrigin> origins = new ArrayList<>();
        for (JsonElement origin : json.getAsJsonArray("origins")) {
            origins.add(origin(origin.getAsJsonObject()));
        }
        return new RawRelease(
                text(json, "sha256"), json.get("size").getAsLong(), Instant.parse(text(json, "fetched_at")), origins);
    }

    private static JsonObject json(RawRelease release) {
        JsonObject json = new JsonObject();
        json.addProperty("sha256", release.sha256());
        json.addProperty("size", release.size());
        json.addProperty("fetched_at", release.fetchedAt().toString());
        JsonArray origins = new JsonArray();
        release.origins().forEach(origin -> origins.add(json(origin)));
        json.add("origins", origins);
        return json;
    }

    private static ReleaseOrigin origin(JsonObject json) {
        String published = text(json, "published_on");
        return new ReleaseOrigin(
                text(json, "file_name"),
                text(json, "source_id"),
                text(json, "publisher"),
                text(json, "publisher_kind"),
                text(json, "address"),
                published.isEmpty() ? null : LocalDate.parse(published),
                text(json, "published_precision"),
                text(json, "published_from"),
                text(json, "issue_series"),
                json.has("excerpt"));
    }

    private static JsonObject json(ReleaseOrigin origin) {
        JsonObject json = new JsonObject();
        json.addProperty("file_name", origin.fileName());
        json.addProperty("source_id", origin.sourceId());
        json.addProperty("publisher", origin.publisher());
        json.addProperty("publisher_kind", origin.publisherKind());
        json.addProperty("address", origin.address());
        @Nullable LocalDate published = origin.publishedOn();
        json.addProperty("published_on", published == null ? "" : published.toString());
        json.addProperty("published_precision", origin.publishedPrecision());
        json.addProperty("published_from", origin.publishedFrom());
        json.addProperty("issue_series", origin.issueSeries());
        if (origin.excerpt()) {
            json.addProperty("excerpt", true);
        }
        return json;
    }

    private static String text(JsonObject json, String field) {
        return json.get(field).getAsString();
    }
}
