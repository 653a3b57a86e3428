package quarterdeck.reading.coded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.ReleaseOrigin;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.source.Sources;

/**
 * One release in the six ways SDMX has of writing it. The figures are those that 国家统计局 published on 2025-10-20 of
 * the first three quarters, as https://www.hk01.com/即時中國/60286863 reported them on that day: value added in 亿元 and its
 * real growth.
 */
class SdmxFormatsTest {

    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("quarterdeck.root")));
    private static final Vocabulary WORDS = Vocabulary.load(ROOT.resolve("sql").resolve("vocabulary"));
    private static final Path FOLDER = ROOT.resolve("jobs").resolve("sources");
    private static final ReleaseReader READER = new ReleaseReader(WORDS, Sources.load(FOLDER, WORDS.sourceWords()));

    private static final List<String> READ = List.of(
            "100000 gdp level nominal 2025-01-01/2025-09-30/cumulative 101503600000000 [101503550000000,101503650000000) 元 preliminary",
            "100000 gdp yoy real 2025-01-01/2025-09-30/cumulative 5.2 [5.15,5.25) % preliminary",
            "100000 gdp_primary level nominal 2025-01-01/2025-09-30/cumulative 5806100000000 [5806050000000,5806150000000) 元 preliminary",
            "100000 gdp_primary yoy real 2025-01-01/2025-09-30/cumulative 3.8 [3.75,3.85) % preliminary",
            "100000 gdp_secondary level nominal 2025-01-01/2025-09-30/cumulative 36402000000000 [36401950000000,36402050000000) 元 preliminary",
            "100000 gdp_secondary yoy real 2025-01-01/2025-09-30/cumulative 4.9 [4.85,4.95) % preliminary",
            "100000 gdp_tertiary level nominal 2025-01-01/2025-09-30/cumulative 59295500000000 [59295450000000,59295550000000) 元 preliminary",
            "100000 gdp_tertiary yoy real 2025-01-01/2025-09-30/cumulative 5.4 [5.35,5.45) % preliminary");

    @Test
    void theSameReleaseIsReadToTheSameObservationsFromAllSixFormats() throws IOException {
        for (String form : List.of("1_0.csv", "2_0.csv", "generic.xml", "specific.xml", "1_0.json", "2_0.json")) {
            assertThat(read(form).stream().map(SdmxFormatsTest::line)).as(form).containsExactlyElementsOf(READ);
        }
    }

    @Test
    void everyNumberKeepsItsPlace() throws IOException {
        assertThat(Stream.of("1_0.csv", "2_0.csv", "generic.xml", "specific.xml", "1_0.json", "2_0.json")
                        .map(SdmxFormatsTest::lastPlace))
                .containsExactly(
                        "9:8",
                        "9:10",
                        "line 168 series 8 observation 1 OBS_VALUE",
                        "line 42 series 8 observation 1 OBS_VALUE",
                        "line 107 series 8 observation 1 OBS_VALUE",
                        "line 265 series 8 observation 1 OBS_VALUE");
    }

    private static String lastPlace(String form) {
        try {
            List<Finding> findings = read(form);
            return findings.get(findings.size() - 1).place();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Finding> read(String form) throws IOException {
        List<Finding> findings = new ArrayList<>();
        String name = "sdmx-national-accounts.fixture." + form;
        READER.read(FOLDER.resolve(name), ReleaseOrigin.ofFile(name), findings::add);
        return findings;
    }

    private static String line(Finding finding) {
        if (!(finding instanceof Observation o)) {
            return finding.toString();
        }
        return String.join(
                " ",
                o.regionCode(),
                o.indicatorCode() + o.breakdownCode(),
                o.measure().code(),
                o.priceBasis().code(),
                Objects.requireNonNull(o.period()).key(),
                Objects.requireNonNull(o.value()).toPlainString(),
                "[" + Objects.requireNonNull(o.low()).toPlainString() + ","
                        + Objects.requireNonNull(o.high()).toPlainString() + ")",
                o.unitCode(),
                o.status().code());
    }
}
