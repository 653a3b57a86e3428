package quarterdeck.reading.coded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.reading.ReadResult;
import quarterdeck.reading.ReleaseOrigin;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.source.BrokenSources;
import quarterdeck.reading.source.Sources;

/** What codes come to; all figures are generated. */
class CodedReadingTest {

    private static final Vocabulary WORDS = Vocabulary.load(
            Path.of(Objects.requireNonNull(System.getProperty("quarterdeck.root")), "sql", "vocabulary"));
    private static final String HEADER =
            "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,TRANSFORMATION,PRICES,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,DECIMALS,OBS_STATUS\n";

    @TempDir
    private Path folder;

    @Test
    void numbersKeepTheirPrecisionAndStatusBecomesStatusOrMissing() throws IOException {
        assertThat(read("""
                dataflow,X:Y(1.0),I,,330000,gdp,N,V,2024,9.0131E4,CNY,8,0,A
                dataflow,X:Y(1.0),I,,330000,gdp,N,V,2024,90131.40,CNY,8,,P
                dataflow,X:Y(1.0),I,,330000,gdp,GY,L,2025-Q1,5,PT,0,1,F
                dataflow,X:Y(1.0),I,,330000,gdp,N,V,2024-S1,,CNY,8,,M
                dataflow,X:Y(1.0),I,,330000,gdp,N,V,2024-03,NaN,CNY,8,,A
                dataflow,X:Y(1.0),D,,330000,gdp,N,V,2024-01-01/P9M,-,CNY,8,,
                dataflow,X:Y(1.0),I,,330000,gdp,N,V,2024,,CNY,8,,A
                dataflow,X:Y(1.0),D,,330000,gdp,GY,L,2024,,,,,
                dataflow,X:Y(1.0),I,Q,330000,gdp,G1,L,2025-Q3,1.1,PT,0,,A
                """))
                .containsExactly(
                        "2:10 9013100000000 [9013050000000,9013150000000) published  2024-01-01/2024-12-31/cumulative",
                        "3:10 9013140000000 [9013139500000,9013140500000) preliminary  2024-01-01/2024-12-31/cumulative",
                        "4:10 5 [4.95,5.05) estimated  2025-01-01/2025-03-31/single",
                        "5:10 null [null,null) published M 2024-01-01/2024-06-30/single",
                        "6:10 null [null,null) published NaN 2024-03-01/2024-03-31/single",
                        "7:10 null [null,null) withdrawn D 2024-01-01/2024-09-30/single",
                        "9:10 null [null,null) withdrawn D 2024-01-01/2024-12-31/cumulative",
                        "10:10 1.1 [1.05,1.15) published  2025-07-01/2025-09-30/single");
    }

    @Test
    void whatNothingExplainsIsRefusedWithReasonAndPlace() throws IOException {
        assertThat(read("""
                dataflow,X:Y(1.0),I,,ZZ,gdp,N,V,2024,1,CNY,8,,A
                dataflow,X:Y(1.0),I,,330000,ZZ,N,V,2024,1,CNY,8,,A
                dataflow,X:Y(1.0),I,,330000,gdp,N,V,2024-W07,1,CNY,8,,A
                dataflow,X:Y(1.0),I,,330000,gdp,N,V,2024-Q5,1,CNY,8,,A
                dataflow,X:Y(1.0),I,,330000,gdp,N,V,2024,1,ZZZ,8,,A
                dataflow,X:Y(1.0),I,,330000,gdp,N,V,2024,1,CNY,99,,A
                dataflow,X:Y(1.0),I,,330000,gdp,ZZ,V,2024,1,CNY,8,,A
                dataflow,X:Y(1.0),I,,330000,gdp,N,ZZ,2024,1,CNY,8,,A
                dataflow,X:Y(1.0),I,,330000,gdp,N,V,2024,1,CNY,8,,ZZ
                dataflow,X:Y(1.0),I,,330000,gdp,N,V,2024,"1,5",CNY,8,,A
                dataflow,X:Y(1.0),I,,330000,gdp,N,V,2024,1,CNY,8,,M
                dataflow,X:Y(1.0),I,,330000,gdp,GY,V,2024,1,CNY,8,,A
                dataflow,X:Y(1.0),I,M,330000,gdp,N,V,2025-Q3,1,CNY,8,,A
                """))
                .containsExactly(
                        "2:10 REGION_UNKNOWN ZZ",
                        "3:10 INDICATOR_UNKNOWN ZZ",
                        "4:10 PERIOD_UNKNOWN 2024-W07",
                        "5:10 PERIOD_ILLEGAL 2024-Q5",
                        "6:10 UNIT_UNKNOWN 10^8 ZZZ",
                        "7:10 CODE_UNKNOWN 10^99 CNY",
                        "8:10 CODE_UNKNOWN 10^8 CNY",
                        "9:10 CODE_UNKNOWN PRICES=ZZ",
                        "10:10 CODE_UNKNOWN OBS_STATUS=ZZ",
                        "11:10 NUMBER_MALFORMED 1,5",
                        "12:10 NUMBER_MALFORMED 1",
                        "13:10 UNIT_CONFLICT 10^8 CNY",
                        "14:10 PERIOD_ILLEGAL 2025-Q3");
    }

    @Test
    void aMessageWithoutTheComponentsThatAreLookedForIsRefusedAndToldWhatToDescribe() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "DATAFLOW,GEO,INDICATOR,OBS_VALUE\nX:Y(1.0),CN,gdp,1\n");
        assertThatThrownBy(() -> reader().read(file, ReleaseOrigin.ofFile("a.csv"), finding -> {}))
                .isInstanceOf(BrokenRelease.class)
                .hasMessage(
                        "no component says the region (expected REF_AREA among [DATAFLOW, GEO, INDICATOR, OBS_VALUE]): "
                                + "name it in the description of the source as sdmx.region");
    }

    @Test
    void aUnitThatIsSaidForAPartOfTheKeyAloneIsRefusedAndNotMissed() {
        assertThatThrownBy(() -> read("""
                dataflow,X:Y(1.0),I,,330000,gdp,N,V,2024,90131,CNY,,,A
                dataflow,X:Y(1.0),I,,330000,gdp,N,V,,,,8,,
                """))
                .isInstanceOf(BrokenRelease.class)
                .hasMessageStartingWith("UNIT_MULT is said for a part of the key alone");
    }

    @Test
    void allFaultsOfAMappingAreReportedAtOnce() throws IOException {
        Files.writeString(folder.resolve("a.yaml"), """
                sdmx:
                  structure: ../x.xml
                  colour: RED
                  region: {component: GEO, codes: {CN: '990000'}}
                  indicator: {codes: {X: gdp/none:1}, form: y}
                  measure: {fixed: size}
                  status: {codes: {r: final}}
                  unit: {codes: {T: 斗斗}}
                  span: {codes: Q}
                """);
        assertThatThrownBy(this::reader).isInstanceOf(BrokenSources.class).hasMessage("""
                a.yaml: sdmx.region: 990000 is not a region code of the vocabulary; see resolve region NAME
                a.yaml: unknown field sdmx.indicator.form; there are [codes, component, fixed]
                a.yaml: sdmx.indicator: gdp/none:1 is not an indicator of the vocabulary, or one with its part as gdp/sector:1; see resolve indicator LABEL
                a.yaml: sdmx.span.codes must say what codes mean, for example CN: '100000'
                a.yaml: sdmx.measure: size is not one of level, yoy, mom, qoq, two_year_avg, share, index, diff_pp, change_amount, contribution_pp, contribution_rate
                a.yaml: sdmx.unit: 斗斗 is not a unit symbol of the vocabulary; see resolve unit TEXT
                a.yaml: sdmx.status: final is not one of preliminary, verified, revised, census_revised, estimated, published, withdrawn or missing
                a.yaml: unknown field sdmx.colour; there are [breakdown, comparability, decimals, frequency, high, indicator, low, measure, missing_mark, multiplier, period, price_basis, qualifier, reference_indicator, reference_region, region, span, status, structure, unit, value]
                a.yaml: sdmx.structure must name a file beside this one, not ../x.xml
                """.strip());
    }

    private ReleaseReader reader() {
        return new ReleaseReader(WORDS, Sources.load(folder, WORDS.sourceWords()));
    }

    private List<String> read(String rows) throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), HEADER + rows);
        List<Finding> findings = new ArrayList<>();
        ReadResult result = reader().read(file, ReleaseOrigin.ofFile("a.csv"), findings::add);
        assertThat(result.accounting().numericCells()).isEqualTo(findings.size());
        return findings.stream().map(CodedReadingTest::line).toList();
    }

    private static String line(Finding finding) {
        if (finding instanceof Rejection rejection) {
            return rejection.place() + " " + rejection.reason() + " " + rejection.coordinate();
        }
        Observation o = (Observation) finding;
        return o.place() + " " + plain(o.value()) + " [" + plain(o.low()) + "," + plain(o.high()) + ") "
                + o.status().code() + " " + o.missingMark() + " "
                + Objects.requireNonNull(o.period()).key();
    }

    private static String plain(java.math.@org.jspecify.annotations.Nullable BigDecimal number) {
        return number == null ? "null" : number.toPlainString();
    }
}
