package quarterdeck.reading.prose;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Project;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.observation.ReleaseFacts;

/** Compares what is read of the seed with its labels, column by column. */
@EnabledIfEnvironmentVariable(named = "QUARTERDECK_CORPUS", matches = ".+")
class SeedGoldTest {

    private static final Path CORPUS = Path.of(Objects.requireNonNullElse(System.getenv("QUARTERDECK_CORPUS"), "."));

    private final String text = read();

    @Test
    void everyLabelLandsWhereItsKindSaysWithAllColumnsRight() throws IOException {
        Reader.Read read = Reader.own().document(text, ReleaseFacts.UNKNOWN);
        List<String> mismatches = new ArrayList<>();
        int behind = 0;
        for (NamedCsvRecord label : labels("seed_gold.csv")) {
            int at = text.indexOf(label.getField("quote"), behind);
            behind = Math.max(behind, at);
            compare(label, text.codePointCount(0, at), read.findings(), mismatches);
        }
        mismatches.forEach(System.out::println);
        assertThat(mismatches).isEmpty();
    }

    @Test
    void noNegativeBecomesAFact() throws IOException {
        Reader.Read read = Reader.own().document(text, ReleaseFacts.UNKNOWN);
        List<String> facts = new ArrayList<>();
        for (NamedCsvRecord negative : labels("seed_negatives.csv")) {
            String quote = negative.getField("quote");
            for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
                int start = text.codePointCount(0, at);
                int end = start + quote.codePointCount(0, quote.length());
                read.findings().stream()
                        .filter(finding -> within(finding, start, end))
                        .filter(finding ->
                                !quote.contains("1210") || !finding.printed().equals("第一"))
                        .forEach(finding -> facts.add(quote + " became " + finding));
            }
        }
        assertThat(facts).isEmpty();
    }

    @Test
    void everyNumeralIsExplained() {
        Reader.Read read = Reader.own().document(text, ReleaseFacts.UNKNOWN);
        assertThat(read.unexplained()).isEmpty();
        assertThat(read.accounting().statistics() + read.accounting().explained())
                .isEqualTo(read.accounting().numerals())
                .isGreaterThan(100);
        assertThat(read.findings()).noneMatch(Rejection.class::isInstance);
    }

    private static void compare(NamedCsvRecord label, int start, List<Finding> findings, List<String> mismatches) {
        int end = start
                + label.getField("quote")
                        .codePointCount(0, label.getField("quote").length());
        String kind = label.getField("kind");
        List<Finding> near = findings.stream()
                .filter(finding -> touches(finding, start, end))
                .toList();
        if (kind.equals("event")) {
            near.forEach(finding -> mismatches.add(label.getField("id") + ": stored as " + finding));
            return;
        }
        List<Map<String, String>> rows = near.stream().map(Columns::of).toList();
        List<String> best = null;
        for (Map<String, String> row : rows) {
            List<String> wrong = differences(label, row);
            best = best == null || wrong.size() < best.size() ? wrong : best;
        }
        if (best == null) {
            mismatches.add(label.getField("id") + ": nothing is read of " + label.getField("quote"));
        } else {
            mismatches.addAll(best);
        }
    }

    private static List<String> differences(NamedCsvRecord label, Map<String, String> row) {
        Map<String, String> expected = new LinkedHashMap<>();
        for (String column : List.of(
                "kind",
                "region_code",
                "indicator",
                "period_start",
                "period_end",
                "span",
                "period_source",
                "value",
                "unit",
                "threshold_low",
                "modifier",
                "status")) {
            expected.put(column, Columns.expected(label, column));
        }
        boolean claim = label.getField("kind").equals("claim");
        if (claim) {
            expected.put("scope", scope(label.getField("reference")));
        }
        expected.put(claim ? "of_measure" : "measure", Columns.expected(label, claim ? "of_measure" : "measure"));
        List<String> wrong = new ArrayList<>();
        expected.forEach((column, value) -> {
            String actual = row.getOrDefault(column, "");
            if (!actual.equals(value)) {
                wrong.add(label.getField("id") + " " + label.getField("quote") + ": " + column + " is " + actual
                        + ", labelled " + value);
            }
        });
        return wrong;
    }

    /** The region a claim's reference names by code, the nation or the province by word, else the words themselves. */
    private static String scope(String reference) {
        String code = reference.replaceAll("\\D", "");
        return code.length() == 6
                ? code
                : reference.startsWith("全国") ? "100000" : reference.equals("全省") ? "330000" : reference;
    }

    @Test
    void thePartOfTheProjectsNamesWhatItIsPartOf() {
        List<Project> projects = Reader.own().document(text, ReleaseFacts.UNKNOWN).findings().stream()
                .filter(Project.class::isInstance)
                .map(Project.class::cast)
                .toList();
        Project whole = only(projects, "52个");
        assertThat(only(projects, "12个").subsetOf()).isEqualTo(whole.place() + "#" + whole.ordinal());
        assertThat(projects).filteredOn(p -> !p.subsetOf().isEmpty()).hasSize(1);
    }

    @Test
    void theProgrammesThatTheTextNamesAreHeard() {
        ReleaseFacts facts = Reader.own().document(text, ReleaseFacts.UNKNOWN).facts();
        ProseReader.Pass pass = Reader.own().begin(facts, finding -> {});
        text.lines()
                .filter(line -> !line.isBlank())
                .forEach(line -> pass.paragraph(new Paragraph(line, 0, Paragraph.Role.BODY)));
        assertThat(pass.programmes())
                .doesNotHaveDuplicates()
                .contains("八八战略", "415X先进制造业集群", "千项万亿", "稳拓调优", "132总体工作部署", "4+1重要要求", "七优享工程");
    }

    private static Project only(List<Project> projects, String printed) {
        return projects.stream()
                .filter(p -> p.printed().equals(printed))
                .reduce((one, other) -> {
                    throw new AssertionError(printed + " is read twice");
                })
                .orElseThrow();
    }

    private static boolean within(Finding finding, int start, int end) {
        int[] place = Columns.chars(finding);
        return place[0] >= start && place[1] <= end;
    }

    private static boolean touches(Finding finding, int start, int end) {
        int[] place = Columns.chars(finding);
        return place[0] < end + 30
                && place[1] > start
                && (place[0] < end || finding instanceof quarterdeck.reading.observation.Claim);
    }

    private static List<NamedCsvRecord> labels(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(CORPUS.resolve("gold").resolve(file))) {
            return csv.stream().toList();
        }
    }

    private static String read() {
        try {
            return Files.readString(CORPUS.resolve("seed").resolve("000_93b675cfe40659ed.txt"))
                    .replace("\r\n", "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
