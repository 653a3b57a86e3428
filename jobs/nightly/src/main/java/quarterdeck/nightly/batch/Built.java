package quarterdeck.nightly.batch;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.Home;
import quarterdeck.warehouse.Warehouse;

/**
 * What the published marts were built from. A lost or outdated note costs a build, nothing else.
 *
 * @param manifest id of the lake's commit
 * @param version of the models and what builds them
 * @param mart name of the published file
 */
record Built(String manifest, String version, String mart) {

    private static final String FILE = "built.json";

    static Optional<Built> read(Home home) throws IOException {
        Path file = home.folder().resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonObject json = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
            return Optional.of(new Built(
                    json.get("manifest").getAsString(),
                    json.get("version").getAsString(),
                    json.get("mart").getAsString()));
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            return Optional.empty();
        }
    }

    void write(Home home) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("manifest", manifest);
        json.addProperty("version", version);
        json.addProperty("mart", mart);
        DurableFile.write(home.folder().resolve(FILE), json.toString().getBytes(StandardCharsets.UTF_8), "built");
    }

    /** Whether the published marts are still those. */
    boolean isPublished(Home home) throws IOException {
        Optional<Path> current = Warehouse.current(home.marts());
        return current.isPresent()
                && Files.exists(current.get())
                && String.valueOf(current.get().getFileName()).equals(mart);
    }
}
