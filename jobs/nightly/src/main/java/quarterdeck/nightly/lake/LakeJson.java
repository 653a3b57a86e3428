package quarterdeck.nightly.lake;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import quarterdeck.reading.observation.Accounting;

/** How files and releases stand in the manifest and in the journal. */
public final class LakeJson {

    private LakeJson() {}

    static JsonObject of(LakeFile file) {
        JsonObject json = new JsonObject();
        json.addProperty("dataset", file.dataset());
        json.addProperty("path", file.path());
        json.addProperty("sha256", file.sha256());
        json.addProperty("bytes", file.bytes());
        json.addProperty("rows", file.rows());
        JsonArray releases = new JsonArray();
        file.releases().forEach(releases::add);
        json.add("releases", releases);
        return json;
    }

    static LakeFile file(JsonObject json) {
        return new LakeFile(
                text(json, "dataset"),
                text(json, "path"),
                text(json, "sha256"),
                json.get("bytes").getAsLong(),
                json.get("rows").getAsLong(),
                list(json, "releases", JsonElement::getAsString));
    }

    static JsonObject of(Group.ReleaseEntry release) {
        JsonObject json = new JsonObject();
        json.addProperty("sha256", release.sha256());
        json.addProperty("fingerprint", release.fingerprint());
        json.addProperty("file_name", release.fileName());
        json.addProperty("outcome", release.outcome());
        json.addProperty("reason", release.reason());
        json.addProperty("place", release.place());
        json.addProperty("message", release.message());
        json.add("found", counts(release.found()));
        json.add("refused", counts(release.refused()));
        json.add("cells", cells(release.accounting()));
        json.addProperty("run_id", release.runId());
        return json;
    }

    static Group.ReleaseEntry release(JsonObject json) {
        return new Group.ReleaseEntry(
                text(json, "sha256"),
                text(json, "fingerprint"),
                text(json, "file_name"),
                text(json, "outcome"),
                text(json, "reason"),
                text(json, "place"),
                text(json, "message"),
                counts(json.getAsJsonObject("found")),
                counts(json.getAsJsonObject("refused")),
                json.has("cells") ? accounting(json.getAsJsonObject("cells")) : Accounting.NONE,
                text(json, "run_id"));
    }

    /** How the numeric cells and numerals of releases are accounted for; the parts of both sum to them. */
    public static JsonObject cells(Accounting accounting) {
        JsonObject json = new JsonObject();
        json.addProperty("numeric", accounting.numericCells());
        json.addProperty("observed", accounting.observed());
        json.addProperty("ranks", accounting.ranked());
        json.addProperty("missing", accounting.missing());
        json.addProperty("refused", accounting.rejected());
        json.addProperty("outside", accounting.outside());
        json.addProperty("numerals", accounting.numerals());
        json.addProperty("statistics", accounting.statistics());
        json.addProperty("explained", accounting.explained());
        json.addProperty("unexplained", accounting.unexplained());
        return json;
    }

    private static Accounting accounting(JsonObject json) {
        return new Accounting(
                count(json, "numeric"),
                count(json, "observed"),
                count(json, "ranks"),
                count(json, "missing"),
                count(json, "refused"),
                count(json, "outside"),
                count(json, "numerals"),
                count(json, "statistics"),
                count(json, "explained"),
                count(json, "unexplained"));
    }

    private static long count(JsonObject json, String field) {
        return json.get(field).getAsLong();
    }

    static <T> JsonArray array(List<T> items, Function<T, JsonElement> json) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(json.apply(item)));
        return array;
    }

    static <T> List<T> list(JsonObject json, String field, Function<JsonElement, T> item) {
        List<T> list = new ArrayList<>();
        json.getAsJsonArray(field).forEach(element -> list.add(item.apply(element)));
        return list;
    }

    static String text(JsonObject json, String field) {
        return json.get(field).getAsString();
    }

    private static JsonObject counts(SortedMap<String, Long> counts) {
        JsonObject json = new JsonObject();
        counts.forEach(json::addProperty);
        return json;
    }

    private static SortedMap<String, Long> counts(JsonObject json) {
        SortedMap<String, Long> counts = new TreeMap<>();
        json.entrySet()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().getAsLong()));
        return Collections.unmodifiableSortedMap(counts);
    }
}
