package quarterdeck.nightly.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.CorruptData;
import quarterdeck.nightly.Home;
import quarterdeck.nightly.SealedJson;
import quarterdeck.warehouse.Warehouse;

/**
 * What the radar said last, and which of it somebody has been told: {@code reports/radar.json}. It outlives the report
 * of a night, as a release turns late on a day on which nothing lands.
 *
 * @param askedAt when the radar was asked; it judges by the day in UTC
 * @param mart name of the file that was asked
 * @param findings those that are news, as the report of a run has them
 * @param told identities of those findings that a receiver has taken
 */
public record RadarLog(Instant askedAt, String mart, List<JsonObject> findings, Set<String> told) {

    private static final String FAILPOINT = "radar";
    private static final String IDENTITY = "identity";

    public RadarLog {
        findings = List.copyOf(findings);
        told = Set.copyOf(told);
    }

    /** The log of a home, empty where there is none; one that is damaged counts as none, and is told of once more. */
    public static Optional<RadarLog> read(Home home) throws IOException {
        Path file = file(home);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            JsonObject json = SealedJson.read(file, "it is made anew");
            List<JsonObject> findings = new ArrayList<>();
            json.getAsJsonArray("findings").forEach(finding -> findings.add(finding.getAsJsonObject()));
            Set<String> told = new TreeSet<>();
            json.getAsJsonArray("told").forEach(identity -> told.add(identity.getAsString()));
            return Optional.of(new RadarLog(
                    Instant.parse(json.get("asked_at").getAsString()),
                    json.get("mart").getAsString(),
                    findings,
                    told));
        } catch (CorruptData e) {
            return Optional.empty();
        }
    }

    /**
     * The log as of today: what is kept where the mart in force was asked today, otherwise what it answers now. The
     * caller holds the lock of the run.
     *
     * @param before what is kept, null for nothing
     * @return null where there is no mart, nor a log
     * @throws IOException where the mart cannot be asked, as one from before there was a radar
     */
    public static @Nullable RadarLog today(@Nullable RadarLog before, Home home, Instant now) throws IOException {
        Optional<String> mart = current(home);
        if (mart.isEmpty() || (before != null && before.holds(mart.get(), now))) {
            return before;
        }
        try {
            RadarLog log = asked(before, now, mart.get(), Radar.on(day(now), home));
            log.write(home);
            return log;
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** What is told stays told as long as it is found. */
    static RadarLog asked(@Nullable RadarLog before, Instant at, String mart, List<Radar.Finding> findings) {
        JsonArray news = ReportJson.findings(
                findings.stream().filter(Radar.Finding::isNews).toList());
        List<JsonObject> found =
                news.asList().stream().map(JsonElement::getAsJsonObject).toList();
        Set<String> told = new TreeSet<>();
        found.forEach(finding -> told.add(identity(finding)));
        told.retainAll(before == null ? Set.of() : before.told);
        return new RadarLog(at, mart, found, told);
    }

    /** The name of the mart in force, empty where there is none. */
    static Optional<String> current(Home home) throws IOException {
        return Warehouse.current(home.marts()).map(file -> String.valueOf(file.getFileName()));
    }

    private boolean holds(String current, Instant now) {
        return mart.equals(current) && day(askedAt).equals(day(now));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** The findings that another log has not, all of them where it is null. */
    public List<JsonObject> newsSince(@Nullable RadarLog before) {
        Set<String> known = new TreeSet<>();
        if (before != null) {
            before.findings.forEach(finding -> known.add(identity(finding)));
        }
        return findings.stream()
                .filter(finding -> !known.contains(identity(finding)))
                .toList();
    }

    /** The findings that nobody has been told. */
    public JsonArray untold() {
        JsonArray untold = new JsonArray();
        findings.stream().filter(finding -> !told.contains(identity(finding))).forEach(untold::add);
        return untold;
    }

    /** The same once a receiver has taken all of it. */
    public RadarLog allTold() {
        Set<String> all = new TreeSet<>();
        findings.forEach(finding -> all.add(identity(finding)));
        return new RadarLog(askedAt, mart, findings, all);
    }

    /** Keeps it in a home. */
    public void write(Home home) throws IOException {
        JsonObject json = new JsonObject();
        json.addProperty("asked_at", askedAt.toString());
        json.addProperty("mart", mart);
        JsonArray found = new JsonArray();
        findings.forEach(found::add);
        json.add("findings", found);
        JsonArray identities = new JsonArray();
        new TreeSet<>(told).forEach(identities::add);
        json.add("told", identities);
        SealedJson.write(file(home), json, FAILPOINT);
    }

    private static String identity(JsonObject finding) {
        return finding.get(IDENTITY).getAsString();
    }

    private static Path file(Home home) {
        return home.reports().resolve("radar.json");
    }
}
