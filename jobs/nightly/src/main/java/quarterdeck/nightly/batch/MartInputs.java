package quarterdeck.nightly.batch;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import quarterdeck.nightly.Versions;
import quarterdeck.nightly.lake.Manifest;

/** What the description of a mart says it was made from. */
final class MartInputs {

    private MartInputs() {}

    static String json(Manifest committed, Versions versions) {
        JsonObject json = new JsonObject();
        json.addProperty("manifest", committed.id());
        json.addProperty("reading_version", versions.reading());
        json.addProperty("warehouse_version", versions.warehouse());
        JsonArray files = new JsonArray();
        committed.files().forEach(file -> {
            JsonObject one = new JsonObject();
            one.addProperty("path", file.path());
            one.addProperty("sha256", file.sha256());
            one.addProperty("rows", file.rows());
            files.add(one);
        });
        json.add("files", files);
        return json.toString();
    }
}
