package quarterdeck.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.source.Sources;

/**
 * One sample says the same whatever format it is published in: all but the place is equal. The files are made by
 * {@code src/test/documents/make}; the figures go to {@code target/same-sample.md}.
 */
class SameSampleTest {

    private static final Path ROOT = Path.of(System.getProperty("quarterdeck.root"));
    private static final Path DOCUMENTS = ROOT.resolve("jobs/reading/src/test/documents");

    private final Vocabulary vocabulary = Vocabulary.load(ROOT.resolve("sql/vocabulary"));
    private final ReleaseReader reader =
            new ReleaseReader(vocabulary, Sources.load(ROOT.resolve("jobs/sources"), vocabulary.sourceWords()));

    private enum Sample {
        QUARTERLY("national-quarterly/季度数据.csv", "national-quarterly", null),
        CITY("city-monthly/2025-05-22/2024年浙江省分市主要经济指标.xlsx", "city-monthly", LocalDate.of(2025, 5, 22));

        private final Path original;
        private final String source;
        private final @Nullable LocalDate day;

        Sample(String original, String source, @Nullable LocalDate day) {
            this.original = ROOT.resolve("jobs/samples").resolve(original);
            this.source = source;
            this.day = day;
        }

        ReleaseOrigin origin(Path file) {
            String name = file.getFileName().toString();
            return new ReleaseOrigin(
                    name, source, "", "", "", day, day == null ? "" : "day", day == null ? "" : "path", "");
        }
    }

    @Test
    void everyFormatOfASampleIsReadToTheSameFindings() throws IOException {
        List<String> figures = new ArrayList<>(
                List.of("| sample | format | values | equal | missed | wrong |", "|---|---|---|---|---|---|"));
        List<String> faults = new ArrayList<>();
        for (Sample sample : Sample.values()) {
            Map<String, Integer> expected = findings(sample, sample.original);
            int all = sum(expected);
            Path folder = DOCUMENTS.resolve(sample.name().toLowerCase(Locale.ROOT));
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    Map<String, Integer> found = findings(sample, file);
                    int equal = common(expected, found);
                    int wrong = sum(found) - equal;
                    String row = "| " + sample.original.getFileName() + " | " + file.getFileName() + " | " + all + " | "
                            + equal + " | " + (all - equal) + " | " + wrong + " |";
                    figures.add(row);
                    if (equal < all * 0.99 || wrong > 0) {
                        faults.add(row + " " + difference(expected, found));
                    }
                }
            }
        }
        Files.write(ROOT.resolve("jobs/reading/target/same-sample.md"), figures);
        assertThat(faults).isEmpty();
        assertThat(figures).hasSizeGreaterThan(19);
    }

    /** WPS writes the containers of the other programs under names of its own; bytes say what a file is. */
    @ParameterizedTest
    @CsvSource({"text.doc, text.wps", "text.docx, text.wps", "sheet.xlsx, sheet.et"})
    void filesOfWpsAreReadByTheirContainer(String name, String own, @TempDir Path folder) throws IOException {
        Path file = Files.copy(DOCUMENTS.resolve("city").resolve(name), folder.resolve(own));

        assertThat(findings(Sample.CITY, file)).isEqualTo(findings(Sample.CITY, Sample.CITY.original));
    }

    private Map<String, Integer> findings(Sample sample, Path file) throws IOException {
        Map<String, Integer> findings = new LinkedHashMap<>();
        reader.read(file, sample.origin(file), finding -> findings.merge(withoutPlace(finding), 1, Integer::sum));
        return findings;
    }

    private static String withoutPlace(Finding finding) {
        if (finding instanceof Observation o) {
            return String.join(
                    " ",
                    o.regionCode(),
                    o.indicatorCode(),
                    o.breakdownCode(),
                    o.period() == null ? "" : o.period().key(),
                    o.measure().code(),
                    o.priceBasis().code(),
                    String.valueOf(o.value()),
                    String.valueOf(o.low()),
                    String.valueOf(o.high()),
                    o.unitCode(),
                    o.unitPrinted(),
                    o.qualifier().code(),
                    o.status().code(),
                    o.missingMark(),
                    o.comparability(),
                    o.valuePrinted());
        } else if (finding instanceof Claim c) {
            return String.join(
                    " ", c.kind().code(), c.regionCode(), c.indicatorCode(), c.predicate(), c.scopeCode(), c.printed());
        }
        return finding.getClass().getSimpleName() + " " + finding.printed();
    }

    private static int sum(Map<String, Integer> findings) {
        return findings.values().stream().mapToInt(count -> count).sum();
    }

    private static int common(Map<String, Integer> expected, Map<String, Integer> found) {
        return expected.entrySet().stream()
                .mapToInt(entry -> Math.min(entry.getValue(), found.getOrDefault(entry.getKey(), 0)))
                .sum();
    }

    private static List<String> difference(Map<String, Integer> expected, Map<String, Integer> found) {
        List<String> lines = new ArrayList<>();
        expected.forEach((key, count) -> {
            if (found.getOrDefault(key, 0) < count) {
                lines.add("- " + key);
            }
        });
        found.forEach((key, count) -> {
            if (expected.getOrDefault(key, 0) < count) {
                lines.add("+ " + key);
            }
        });
        return lines.subList(0, Math.min(8, lines.size()));
    }
}
