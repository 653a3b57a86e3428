package quarterdeck.nightly.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import quarterdeck.nightly.Exit;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.lake.Lake;
import quarterdeck.nightly.lake.LakeFile;
import quarterdeck.nightly.lake.Manifest;
import quarterdeck.nightly.report.Reports;
import quarterdeck.warehouse.Warehouse;

/** {@code status}: what the last run did and what there is. */
@Command(name = "status", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private final Surroundings around;

    @Option(names = "--home", paramLabel = "DIR")
    private @Nullable String home;

    @Option(names = "--format", paramLabel = "table|json", defaultValue = "table")
    private Format format = Format.TABLE;

    StatusCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() throws IOException {
        Home of = around.home(home);
        Optional<JsonObject> last = new Reports(of).last();
        if (last.isEmpty()) {
            say("status.never", of.folder());
        } else if (format == Format.JSON) {
            around.terminal().out().println(JsonLine.harmless(last.get()));
        } else {
            print(last.get(), of);
        }
        return Exit.OK.code();
    }

    private void print(JsonObject last, Home of) throws IOException {
        say("status.last", text(last, "run_id"), text(last, "ended_at"), text(last, "exit"));
        if (!text(last, "failure").isEmpty()) {
            say("status.failure", text(last, "failure"));
        }
        JsonObject found = last.getAsJsonObject("found");
        say("status.read", text(last, "releases"), count(found, "observation"), count(found, "rejection"));
        for (JsonElement element : last.getAsJsonArray("unread")) {
            JsonObject release = element.getAsJsonObject();
            around.terminal()
                    .line("  " + text(release, "file_name") + ": "
                            + around.messages().label("outcome", text(release, "outcome")) + " "
                            + text(release, "message"));
        }
        Manifest manifest = new Lake(of).current();
        long rows = manifest.filesOf("observation").stream()
                .mapToLong(LakeFile::rows)
                .sum();
        say(
                "status.lake",
                manifest.id(),
                manifest.releases().size(),
                manifest.files().size(),
                rows);
        Optional<Path> mart = Warehouse.current(of.marts());
        say(
                mart.isPresent() ? "status.mart" : "status.no_mart",
                mart.map(Path::toString).orElse(""));
    }

    private void say(String key, Object... arguments) {
        around.terminal().line(around.messages().get(key, arguments));
    }

    private static String text(JsonObject json, String field) {
        return json.get(field).getAsString();
    }

    private static long count(JsonObject json, String field) {
        return json.has(field) ? json.get(field).getAsLong() : 0;
    }
}
