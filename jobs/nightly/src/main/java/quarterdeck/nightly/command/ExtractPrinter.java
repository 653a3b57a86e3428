package quarterdeck.nightly.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.lake.Dataset;
import quarterdeck.nightly.lake.Datasets;
import quarterdeck.nightly.lake.FindingRecord;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Project;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.observation.Target;
import quarterdeck.reading.observation.Unexplained;
import quarterdeck.reading.region.Region;

/**
 * Prints what was read: first what was understood, then what was refused. As JSON every finding is one object a line,
 * with its kind and the columns of its dataset.
 */
final class ExtractPrinter {

    /** The columns that are shown where a person reads; CSV and JSON have all. */
    private static final List<String> SHOWN = List.of(
            "kind",
            "place",
            "region_name",
            "indicator_code",
            "breakdown_code",
            "period",
            "measure",
            "value",
            "unit_code",
            "qualifier",
            "status",
            "printed");

    private static final List<String> SHOWN_REJECTIONS =
            List.of("place", "printed", "reason", "coordinate", "candidates", "context");

    private final Surroundings around;
    private final Terminal terminal;
    private final Messages messages;
    private final Vocabulary vocabulary;
    private final Format format;
    private final boolean rejectionsAlone;
    private boolean headed;

    ExtractPrinter(Surroundings around, Vocabulary vocabulary, Format format, boolean rejectionsAlone) {
        this.around = around;
        this.terminal = around.terminal();
        this.messages = around.messages();
        this.vocabulary = vocabulary;
        this.format = format;
        this.rejectionsAlone = rejectionsAlone;
    }

    void print(Extracted extracted) {
        List<Finding> understood = new ArrayList<>();
        List<Finding> refused = new ArrayList<>();
        extracted.findings().forEach(finding -> (finding instanceof Rejection ? refused : understood).add(finding));
        if (rejectionsAlone) {
            understood.clear();
        }
        switch (format) {
            case JSON -> {
                understood.forEach(finding -> printJson(extracted, finding));
                refused.forEach(finding -> printJson(extracted, finding));
            }
            case CSV -> {
                printHeader();
                understood.forEach(finding -> printCsv(extracted, finding));
                refused.forEach(finding -> printCsv(extracted, finding));
            }
            case TABLE -> printTables(extracted, understood, refused);
        }
        terminal.out().flush();
    }

    /** Tells of a file that could not be read, on the error stream. */
    void unreadable(String file, Exception failure) {
        if (failure instanceof BrokenRelease broken) {
            String reason = messages.label("broken", broken.reason().name().toLowerCase(Locale.ROOT));
            String where = broken.where().isEmpty() ? "" : " @ " + broken.where();
            terminal.error(messages.get("extract.unreadable", file + where, reason + ": " + broken.getMessage()));
        } else {
            new Trouble(around).report(failure);
        }
    }

    void end() {
        terminal.out().flush();
    }

    private void printTables(Extracted extracted, List<Finding> understood, List<Finding> refused) {
        terminal.line(extracted.file()
                + (extracted.result().facts().title().isEmpty()
                        ? ""
                        : "  " + extracted.result().facts().title()));
        if (!understood.isEmpty()) {
            printTable(extracted, understood, SHOWN);
        }
        terminal.line(messages.get("extract.understood", understood.size(), refused.size()));
        if (!refused.isEmpty()) {
            printTable(extracted, refused, SHOWN_REJECTIONS);
        }
        printAccounting(extracted);
    }

    private void printTable(Extracted extracted, List<Finding> findings, List<String> columns) {
        List<Map<String, @Nullable Object>> rows =
                findings.stream().map(finding -> shown(extracted, finding)).toList();
        List<String> used = columns.stream()
                .filter(column -> rows.stream().anyMatch(row -> isFilled(row.get(column))))
                .toList();
        Grid grid = new Grid(used);
        for (Map<String, @Nullable Object> row : rows) {
            List<@Nullable Object> cells = new ArrayList<>();
            used.forEach(column -> cells.add(row.get(column)));
            grid.add(cells);
        }
        grid.printAligned(terminal, "  ");
    }

    /** The fields, and in the columns of observations what a claim, a target or a project has in others. */
    private Map<String, @Nullable Object> shown(Extracted extracted, Finding finding) {
        Map<String, @Nullable Object> fields = fields(extracted, finding);
        if (finding instanceof Claim claim) {
            fields.put("measure", claim.kind().code());
            fields.put("value", claim.n());
        } else if (finding instanceof Target target) {
            fields.put("value", range(target.low(), target.high()));
        } else if (finding instanceof Project project) {
            fields.put("measure", project.stage().code());
            fields.put("value", project.count() == null ? project.amount() : project.count());
        }
        return fields;
    }

    /** One number, or from where to where; a bound that is open is said by the qualifier. */
    private static @Nullable Object range(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null || high == null || low.compareTo(high) == 0) {
            return low == null ? high : low;
        }
        return low.stripTrailingZeros().toPlainString() + "–"
                + high.stripTrailingZeros().toPlainString();
    }

    private static boolean isFilled(@Nullable Object value) {
        return value != null && !value.equals("");
    }

    private void printAccounting(Extracted extracted) {
        Accounting a = extracted.result().accounting();
        Sums.lines(messages, a).forEach(terminal::line);
        if (a.numerals() > 0) {
            for (Unexplained numeral : extracted.result().unexplained()) {
                terminal.line("  " + numeral);
            }
        }
    }

    private void printJson(Extracted extracted, Finding finding) {
        JsonLine json = new JsonLine();
        fields(extracted, finding).forEach((name, value) -> {
            if (!name.equals("period")) {
                json.add(name, value);
            }
        });
        terminal.out().println(json.end());
    }

    private void printHeader() {
        if (!headed) {
            headed = true;
            terminal.out().println(Csv.line(List.copyOf(csvColumns())));
        }
    }

    private void printCsv(Extracted extracted, Finding finding) {
        Map<String, @Nullable Object> fields = fields(extracted, finding);
        List<@Nullable Object> cells = new ArrayList<>();
        csvColumns().forEach(column -> cells.add(fields.get(column)));
        terminal.out().println(Csv.line(cells));
    }

    private static Set<String> csvColumns() {
        Set<String> columns = new LinkedHashSet<>(List.of("kind", "file_name", "region_name"));
        for (Dataset<?> dataset :
                List.of(Datasets.OBSERVATION, Datasets.CLAIM, Datasets.TARGET, Datasets.PROJECT, Datasets.REJECTION)) {
            dataset.columns().forEach(column -> columns.add(column.name()));
        }
        return columns;
    }

    /** A finding as the columns of its dataset, with what makes them readable. */
    private Map<String, @Nullable Object> fields(Extracted extracted, Finding finding) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        String kind = FindingRecord.kind(finding);
        Map<String, @Nullable Object> columns = FindingRecord.columns(
                extracted.sha256(), extracted.result().facts().publishedOn(), finding);
        fields.put("kind", kind);
        if (!(finding instanceof Rejection) && columns.get("ordinal") instanceof Integer ordinal) {
            fields.put(kind + "_id", FindingRecord.id(extracted.sha256(), ordinal, finding));
        }
        fields.put("file_name", extracted.file());
        fields.putAll(columns);
        Object code = fields.get("region_code");
        if (code != null) {
            fields.put("region_name", regionName(code.toString(), fields.get("region_at")));
            fields.put("period", period(fields));
        }
        return fields;
    }

    private String regionName(String code, @Nullable Object at) {
        java.time.LocalDate day = at instanceof java.time.LocalDate date ? date : null;
        return vocabulary.regions().byCode(code, day).map(Region::name).orElse("");
    }

    private static String period(Map<String, @Nullable Object> fields) {
        Object start = fields.get("period_start");
        Object end = fields.get("period_end");
        if (start == null || end == null) {
            return "";
        }
        return (start.equals(end) ? end.toString() : start + "/" + end) + " " + fields.get("span");
    }
}
