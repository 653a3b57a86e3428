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
import java.util.stream.Stream;
import quarterdeck.nightly.DurableFile;

/** The groups that are finished but not yet committed; what a restart need not do again. */
final class Journal {

    private static final String END = ".json";

    private final Path lake;

    Journal(Path lake) {
        this.lake = lake;
    }

    void write(Group group) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("id", group.id());
        json.add("releases", LakeJson.array(group.releases(), LakeJson::of));
        json.add("files", LakeJson.array(group.files(), LakeJson::of));
        DurableFile.write(
                folder().resolve(group.id() + END), json.toString().getBytes(StandardCharsets.UTF_8), "journal");
    }

    /** Every finished group whose files are all there, in the order of their ids. */
    List<Group> groups() throws IOException {
        List<Group> groups = new ArrayList<>();
        for (Path entry : entries()) {
            try {
                JsonObject json =
                        JsonParser.parseString(Files.readString(entry)).getAsJsonObject();
                Group group = new Group(
                        LakeJson.text(json, "id"),
                        LakeJson.list(json, "releases", e -> LakeJson.release(e.getAsJsonObject())),
                        LakeJson.list(json, "files", e -> LakeJson.file(e.getAsJsonObject())));
                if (isWhole(group)) {
                    groups.add(group);
                }
            } catch (JsonParseException | IllegalStateException | NullPointerException e) {
                // a damaged entry costs reading its group again, nothing else
                DurableFile.delete(entry, "journal");
            }
        }
        return groups;
    }

    void clear() throws IOException {
        for (Path entry : entries()) {
            DurableFile.delete(entry, "journal");
        }
    }

    private boolean isWhole(Group group) throws IOException {
        for (LakeFile file : group.files()) {
            if (!file.isWholeIn(lake)) {
                return false;
            }
        }
        return true;
    }

    private List<Path> entries() throws IOException {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder())) {
            return entries.filter(e -> e.toString().endsWith(END)).sorted().toList();
        }
    }

    private Path folder() {
        return lake.resolve("journal");
    }
}
