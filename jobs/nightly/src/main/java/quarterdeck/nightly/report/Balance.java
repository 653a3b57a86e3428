package quarterdeck.nightly.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quarterdeck.nightly.lake.Group.ReleaseEntry;
import quarterdeck.nightly.lake.LakeFile;
import quarterdeck.nightly.lake.Manifest;
import quarterdeck.reading.observation.Accounting;

/**
 * One sum of the night: what went in on the left, what became of it on the right.
 *
 * @param rule cells, numerals, refusals, or the dataset whose rows are counted
 * @param where reading, lake or mart
 * @param in how many there are to account for
 * @param out what became of them, by name
 */
public record Balance(String rule, String where, long in, Map<String, Long> out) {

    /** The datasets of a release, each with the rows of its table in the mart. */
    private static final Map<String, String> TABLES = Map.of(
            "observation", "fct_observation",
            "claim", "fct_claim",
            "target", "fct_target",
            "project", "fct_project",
            "rejection", "fct_rejection");

    public Balance {
        out = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(out));
    }

    /** What is not accounted for; negative where more came out than went in. */
    public long difference() {
        return in - out.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean holds() {
        return difference() == 0;
    }

    /** The sums of what was read: cells, numerals, and refused values against their reasons. */
    static List<Balance> ofReading(List<ReleaseEntry> releases) {
        Accounting a = releases.stream().map(ReleaseEntry::accounting).reduce(Accounting.NONE, Accounting::plus);
        Map<String, Long> cells = new LinkedHashMap<>();
        cells.put("observed", a.observed());
        cells.put("ranks", a.ranked());
        cells.put("missing", a.missing());
        cells.put("refused", a.rejected());
        cells.put("outside", a.outside());
        Map<String, Long> numerals = new LinkedHashMap<>();
        numerals.put("statistics", a.statistics());
        numerals.put("explained", a.explained());
        numerals.put("unexplained", a.unexplained());
        Map<String, Long> reasons = new java.util.TreeMap<>();
        releases.forEach(release -> release.refused().forEach((reason, n) -> reasons.merge(reason, n, Long::sum)));
        return List.of(
                new Balance("cells", "reading", a.numericCells(), cells),
                new Balance("numerals", "reading", a.numerals(), numerals),
                new Balance("refusals", "reading", found(releases, "rejection"), reasons));
    }

    /** The rows that the releases of a commit have, against the rows of its files. */
    static List<Balance> ofLake(Manifest manifest) {
        List<Balance> sums = new ArrayList<>();
        for (String dataset : new java.util.TreeSet<>(TABLES.keySet())) {
            long rows =
                    manifest.filesOf(dataset).stream().mapToLong(LakeFile::rows).sum();
            sums.add(new Balance(dataset, "lake", found(manifest.releases(), dataset), Map.of("rows", rows)));
        }
        return sums;
    }

    /**
     * The rows that the releases of a commit have, against those of the mart that was built from it.
     *
     * @param rows of each table; of observations those alone that a release prints
     */
    static List<Balance> ofMart(Manifest manifest, Map<String, Long> rows) {
        List<Balance> sums = new ArrayList<>();
        for (String dataset : new java.util.TreeSet<>(TABLES.keySet())) {
            long there = rows.getOrDefault(TABLES.get(dataset), 0L);
            sums.add(new Balance(dataset, "mart", found(manifest.releases(), dataset), Map.of("rows", there)));
        }
        long releases = rows.getOrDefault("dim_release", 0L);
        sums.add(new Balance("release", "mart", manifest.releases().size(), Map.of("rows", releases)));
        return sums;
    }

    private static long found(List<ReleaseEntry> releases, String dataset) {
        return releases.stream()
                .mapToLong(release -> release.found().getOrDefault(dataset, 0L))
                .sum();
    }
}
