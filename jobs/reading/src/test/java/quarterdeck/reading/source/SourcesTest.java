package quarterdeck.reading.source;

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
import quarterdeck.reading.ReleaseOrigin;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Rejection;

class SourcesTest {

    private static final Vocabulary VOCABULARY = Vocabulary.load(
            Path.of(Objects.requireNonNull(System.getProperty("quarterdeck.root")), "sql", "vocabulary"));

    /** Generated figures. */
    private static final String GENERATED = """
            分市经济指标
            地区,地区生产总值,同比±%
            杭州市,41.971,4.5
            宁波市,16000.5,5.1
            """;

    @TempDir
    private Path folder;

    @Test
    void allFaultsOfAllFilesAreReportedAtOnce() throws IOException {
        write("a.yaml", """
                region: '990000'
                unit: 斗
                period: 三季度
                price_basis: cheap
                publisher_kind: shop
                file_name: '(['
                color: red
                fingerprint: none
                """);
        write("b.yaml", """
                corrections:
                - release: x.csv
                  place: chars 1-2
                  printed: '1'
                  corrected: '2'
                  expect: [a]
                - release: x.csv
                  colour: red
                - all of them
                """);

        assertThatThrownBy(this::sources).isInstanceOf(BrokenSources.class).hasMessage("""
                        a.yaml: unknown field color; there are [corrections, file_name, fingerprint, issue_series, period, price_basis, publisher, publisher_kind, region, sdmx, title, unit]
                        a.yaml: publisher_kind must be one of [aggregator, bureau, government, media], not shop
                        a.yaml: region 990000 is no code of the vocabulary; see resolve region NAME
                        a.yaml: file_name is no pattern: Unclosed character class
                        a.yaml: unit 斗 is no symbol of the vocabulary; see resolve unit TEXT
                        a.yaml: period must be one with its year, for example 2025年1-9月, not 三季度
                        a.yaml: price_basis must be one of [real, nominal, mixed], not cheap
                        a.yaml: fingerprint must be a list
                        b.yaml: a correction must say its reason: {release=x.csv, place=chars 1-2, printed=1, corrected=2, expect=[a]}
                        b.yaml: a correction is of a cell, and chars 1-2 is none
                        b.yaml: expect must give the text of cells by their places, for example 数据!B2: 亿元
                        b.yaml: unknown field of a correction colour; there are [corrected, expect, place, printed, reason, release]
                        b.yaml: a correction must say its place: {release=x.csv, colour=red}
                        b.yaml: a correction must say its printed: {release=x.csv, colour=red}
                        b.yaml: a correction must say its corrected: {release=x.csv, colour=red}
                        b.yaml: a correction must say its reason: {release=x.csv, colour=red}
                        b.yaml: a correction has fields, not only all of them
                        """.strip());
    }

    @Test
    void aReleaseTakesWhatItLeavesOpenFromItsSource() throws IOException {
        write("cities.yaml", """
                region: '330000'
                file_name: 分市
                unit: 亿元
                period: 2024年
                price_basis: nominal
                """);

        assertThat(read(GENERATED))
                .containsExactly(
                        "3:2 330100 2024-01-01/2024-12-31/cumulative NOMINAL 4197100000 41.971 ",
                        "3:3 330100 2024-01-01/2024-12-31/cumulative NOMINAL 4.5 4.5 ",
                        "4:2 330200 2024-01-01/2024-12-31/cumulative NOMINAL 1600050000000 16000.5 ",
                        "4:3 330200 2024-01-01/2024-12-31/cumulative NOMINAL 5.1 5.1 ");
    }

    @Test
    void aCorrectedNumberKeepsThePrintedWordsAndSaysSo() throws IOException {
        write("cities.yaml", corrected("'4:2': '16000.5'"));

        assertThat(read(GENERATED))
                .contains("3:2 330100 2024-01-01/2024-12-31/cumulative NOMINAL 4197100000000 41.971 "
                        + "corrected 41.971 to 41971: a thousands comma became a point");
    }

    @Test
    void aCorrectionFailsOnceTheBureauHasFixedTheNumber() throws IOException {
        write("cities.yaml", corrected("'2:2': 地区生产总值"));

        assertThatThrownBy(() -> read(GENERATED.replace("41.971", "41971")))
                .isInstanceOf(BrokenRelease.class)
                .hasMessage("the correction of 3:2 (41.971 to 41971) expects 41.971 at 3:2, but 41971 stands there;"
                        + " has the bureau fixed it? then remove the entry");
    }

    @Test
    void aCorrectionFailsWhereWhatItExpectsBesideTheNumberIsGone() throws IOException {
        write("cities.yaml", corrected("'2:2': 工业增加值"));

        assertThatThrownBy(() -> read(GENERATED))
                .isInstanceOf(BrokenRelease.class)
                .hasMessage("the correction of 3:2 (41.971 to 41971) expects 工业增加值 at 2:2, but 地区生产总值 stands"
                        + " there; has the bureau fixed it? then remove the entry");
    }

    @Test
    void aCorrectionOfAnotherReleaseIsLeftAlone() throws IOException {
        write("cities.yaml", corrected("'2:2': 地区生产总值").replace("分市.csv", "0".repeat(64)));

        assertThat(read(GENERATED)).hasSize(4).noneMatch(line -> line.contains("corrected"));
    }

    @Test
    void aReleaseWhoseTablesHaveAnotherLayoutIsRefusedWithTheDifference() throws IOException {
        write("cities.yaml", """
                file_name: 分市
                unit: 亿元
                period: 2024年
                fingerprint:
                - '<region> | 地区生产总值 | 同比±%'
                """);
        assertThat(read(GENERATED)).hasSize(4);
        assertThat(read(GENERATED.replace("宁波市", "温州市").replace("41.971", "7"))).hasSize(4);

        assertThatThrownBy(() -> read(GENERATED.replace("同比±%", "工业增加值,同比±%").replace(",4.5", ",3,4.5")))
                .isInstanceOf(BrokenRelease.class)
                .hasMessage("""
                        tables are laid out differently from the fingerprint of their source (- expected, + found); if \
                        they are read right, copy the new fingerprint from source check:
                          - <region> | 地区生产总值 | 同比±%
                          + <region> | 地区生产总值 | 工业增加值 | 同比±%""");
    }

    @Test
    void aLayoutIsTheSameInEveryIssue() throws IOException {
        String january = "地区,2025年1月工业增加值,,2025年2月工业增加值,\n,总量(亿元),增速(%),总量(亿元),增速(%)\n杭州市,1,2,3,4\n";
        String may = "地区,2026年5月工业增加值,\n,总量(亿元),增速(%)\n宁波市,1,2\n温州市,5,6\n";

        assertThat(fingerprint(january))
                .isEqualTo(fingerprint(may))
                .containsExactly("<region> | [period]工业增加值 / 总量(亿元) | [period]工业增加值 / 增速(%)");
    }

    private static String corrected(String expect) {
        return """
                region: '330000'
                file_name: 分市
                unit: 亿元
                period: 2024年
                price_basis: nominal
                corrections:
                - release: 分市.csv
                  place: '3:2'
                  printed: 41.971
                  corrected: 41971
                  reason: a thousands comma became a point
                  expect: {%s}
                """.formatted(expect);
    }

    private List<String> fingerprint(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), content);
        return new ReleaseReader(VOCABULARY, Sources.NONE)
                .check(file, ReleaseOrigin.ofFile("x.csv"))
                .fingerprint();
    }

    private List<String> read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("分市.csv"), content);
        List<Finding> findings = new ArrayList<>();
        new ReleaseReader(VOCABULARY, sources()).read(file, ReleaseOrigin.ofFile("分市.csv"), findings::add);
        return findings.stream().map(SourcesTest::line).toList();
    }

    private static String line(Finding finding) {
        if (finding instanceof Observation o) {
            return String.join(
                    " ",
                    o.place(),
                    o.regionCode(),
                    o.period() == null ? "-" : o.period().key(),
                    o.priceBasis().name(),
                    o.value() == null ? "-" : o.value().toPlainString(),
                    o.printed(),
                    o.repair());
        }
        return finding.place()
                + (finding instanceof Rejection r ? " " + r.reason().code() : "");
    }

    private Sources sources() {
        return Sources.load(folder, VOCABULARY.sourceWords());
    }

    private void write(String name, String yaml) throws IOException {
        Files.writeString(folder.resolve(name), yaml);
    }
}
