package quarterdeck.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import quarterdeck.reading.ReleaseOrigin;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.region.RegionContext;
import quarterdeck.reading.source.Sources;
import quarterdeck.reading.vocabulary.Resolution;

/** The figures checked by hand in a city's monthly report of 39 sheets, read in place. */
@EnabledIfEnvironmentVariable(named = "QUARTERDECK_CORPUS", matches = ".+")
class MonthlyReportGoldTest {

    private static final String CITY = "430500";
    private static final int DIGITS = 9;

    @Test
    void theFiguresCheckedByHandAreReadAndNoneIsRefused() throws IOException {
        Map<String, String> read = new HashMap<>();
        new ReleaseReader(Understood.VOCABULARY, Sources.NONE)
                .read(workbook(), ReleaseOrigin.ofFile("report.xlsx"), f -> read.put(f.place(), line(f)));
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> gold =
                CsvReader.builder().ofNamedCsvRecord(corpus("gold", "monthly_report_2025Q1.csv"))) {
            for (NamedCsvRecord figure : gold) {
                expected.add(line(figure));
                actual.add(read.getOrDefault(figure.getField("quote"), "nothing"));
            }
        }
        assertThat(String.join("\n", actual)).isEqualTo(String.join("\n", expected));
    }

    private static String line(Finding finding) {
        if (finding instanceof Observation o && o.period() != null && o.value() != null) {
            String days = o.period().start() + "/" + o.period().end();
            return String.join(
                    " ", o.regionCode(), o.indicatorCode(), days, o.measure().code(), rounded(o.value()));
        }
        if (finding instanceof Claim c && c.period() != null) {
            String days = c.period().start() + "/" + c.period().end();
            return String.join(
                    " ", c.regionCode(), c.indicatorCode(), days, "rank", rounded(BigDecimal.valueOf(c.n())));
        }
        return finding.toString();
    }

    private static String line(NamedCsvRecord figure) {
        Resolution<Region> region =
                Understood.VOCABULARY.regions().resolve(figure.getField("region_name"), new RegionContext(null, CITY));
        boolean rank = figure.getField("measure").equals("rank");
        BigDecimal value = new BigDecimal(figure.getField("value"));
        if (!rank) {
            value = Understood.VOCABULARY
                    .units()
                    .resolve(figure.getField("unit"))
                    .get()
                    .toCanonical(value);
        }
        return String.join(
                " ",
                region.isResolved() ? region.get().code() : figure.getField("region_name"),
                figure.getField("indicator"),
                figure.getField("period"),
                figure.getField("measure"),
                rounded(value));
    }

    /** The gold file gives a few digits less than the workbook's cells hold. */
    private static String rounded(BigDecimal value) {
        return value.round(new MathContext(DIGITS, RoundingMode.HALF_UP))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Path workbook() throws IOException {
        try (Stream<Path> files = Files.list(corpus("releases"))) {
            return files.filter(f -> f.getFileName().toString().endsWith("yuebao_2025Q1.xlsx"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path corpus(String... names) {
        return Path.of(System.getenv("QUARTERDECK_CORPUS"), names);
    }
}
