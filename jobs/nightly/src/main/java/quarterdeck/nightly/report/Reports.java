package quarterdeck.nightly.report;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.explain.Wording;

/** What each run came to: {@code reports/<run>.json}, and the same as pages, {@code <run>.en.html} and {@code <run>.zh.html}. */
public final class Reports {

    private static final String END = ".json";
    private static final String FAILPOINT = "report";

    private final Path folder;

    public Reports(Home home) {
        this.folder = home.reports();
    }

    /**
     * Writes a report; the pages first, so that whoever finds the JSON finds them too.
     *
     * @param languages the words of each page
     * @return the JSON
     */
    public JsonObject write(RunReport report, List<Wording> languages) throws IOException {
        String run = report.night().runId();
        for (Wording words : languages) {
            String page = new ReportPage(words, run).page(report);
            DurableFile.write(page(run, words), page.getBytes(StandardCharsets.UTF_8), FAILPOINT);
        }
        JsonObject json = ReportJson.of(report);
        DurableFile.write(folder.resolve(run + END), json.toString().getBytes(StandardCharsets.UTF_8), FAILPOINT);
        return json;
    }

    /** Where the page of a run is, in a language. */
    public Path page(String run, Wording words) {
        return folder.resolve(run + (words.isChinese() ? ".zh.html" : ".en.html"));
    }

    /** The report of the last run that had work. */
    public Optional<JsonObject> last() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> reports = Files.list(folder)) {
            Optional<Path> last = reports.filter(file -> {
                        String name = String.valueOf(file.getFileName());
                        return name.endsWith(END) && !name.startsWith(".");
                    })
                    .max(java.util.Comparator.naturalOrder());
            return last.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            JsonParser.parseString(Files.readString(last.get())).getAsJsonObject());
        }
    }
}
