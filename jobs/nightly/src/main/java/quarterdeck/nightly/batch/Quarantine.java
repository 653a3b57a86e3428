package quarterdeck.nightly.batch;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.lake.Group;
import quarterdeck.nightly.lake.ReadRelease.Outcome;

/** The releases that could not be read, a note each by sha256; their bytes stay in the raw store. */
final class Quarantine {

    private Quarantine() {}

    /** Notes what this night could not read, and forgets what it could. */
    static void note(Home home, Collection<Group> groups, String readingVersion) throws IOException {
        for (Group group : groups) {
            for (Group.ReleaseEntry release : group.releases()) {
                Path note = home.quarantine().resolve(release.sha256() + ".json");
                if (release.outcome().equals(Outcome.QUARANTINED.code())) {
                    byte[] content = json(release, readingVersion).toString().getBytes(StandardCharsets.UTF_8);
                    DurableFile.write(note, content, "quarantine");
                } else {
                    Files.deleteIfExists(note);
                }
            }
        }
    }

    private static JsonObject json(Group.ReleaseEntry release, String readingVersion) {
        JsonObject json = new JsonObject();
        json.addProperty("sha256", release.sha256());
        json.addProperty("file_name", release.fileName());
        json.addProperty("reason", release.reason());
        json.addProperty("place", release.place());
        json.addProperty("message", release.message());
        json.addProperty("reading_version", readingVersion);
        return json;
    }
}
