package quarterdeck.nightly.report;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import quarterdeck.nightly.DurableFile;
import quarterdeck.nightly.Failpoints;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.explain.Wording;
import quarterdeck.warehouse.publish.Retention;

/**
 * What each run came to: {@code reports/<run>.json}, and the same as pages, {@code <run>.en.html} and {@code
 * <run>.zh.html}. Beside them stands what an engine has said for the run, {@code spark-<run>.log}.
 */
public final class Reports {

    private static final String END = ".json";
    private static final String FAILPOINT = "report";
    private static final Pattern REPORT =
            Pattern.compile("(?:spark-)?(\\d{8}T\\d{6}\\.\\d{3}Z)(?:\\.en\\.html|\\.zh\\.html|\\.json|\\.log)");

    /** The last reports, whatever day they are of: what went wrong tonight is asked after a second night too. */
    private static final int ALWAYS_KEPT = 10;

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

    /**
     * Removes reports beyond those of the kept days and weeks, and what an interrupted run left without its JSON; never
     * one of a run whose marts are kept, nor one of the last few. The caller holds the lock of the run.
     *
     * @param marts folder of the marts
     */
    public void retire(Retention retention, Path marts) throws IOException {
        Map<String, List<Path>> runs = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Matcher report = REPORT.matcher(String.valueOf(file.getFileName()));
                if (report.matches()) {
                    runs.computeIfAbsent(report.group(1), run -> new ArrayList<>())
                            .add(file);
                }
            }
        }
        List<Path> whole = new ArrayList<>();
        runs.keySet().stream()
                .map(run -> folder.resolve(run + END))
                .filter(Files::exists)
                .forEach(whole::add);
        Set<Path> kept = new HashSet<>(whole);
        retention.expired(whole).forEach(kept::remove);
        kept.addAll(whole.subList(Math.max(0, whole.size() - ALWAYS_KEPT), whole.size()));
        for (Map.Entry<String, List<Path>> run : runs.entrySet()) {
            if (!kept.contains(folder.resolve(run.getKey() + END))
                    && !Files.exists(marts.resolve("mart-" + run.getKey() + ".duckdb"))) {
                remove(run.getValue());
            }
        }
    }

    /** The JSON last, which names what else there is. */
    private static void remove(List<Path> files) throws IOException {
        for (Path file : files) {
            Failpoints.reach("report.delete");
            Files.delete(file);
        }
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
                        return name.endsWith(END) && REPORT.matcher(name).matches();
                    })
                    .max(Comparator.naturalOrder());
            return last.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            JsonParser.parseString(Files.readString(last.get())).getAsJsonObject());
        }
    }
}
