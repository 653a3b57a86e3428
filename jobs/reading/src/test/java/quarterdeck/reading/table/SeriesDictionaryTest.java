package quarterdeck.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.reading.ReleaseOrigin;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.source.Sources;

/** A page of two tables: series under codes, and what the codes mean. The figures are made up. */
class SeriesDictionaryTest {

    private static final String SERIES = """
            <table>
            <tr><td></td><td>M01</td><td>M02</td><td>M03</td></tr>
            <tr><td>2031-07-31</td><td>4.2</td><td>2463.5</td><td>50.4</td></tr>
            <tr><td>2031-08-31</td><td>2.3</td><td>2825.5</td><td>49.5</td></tr>
            <tr><td>2031-09-30</td><td>0.9</td><td>3203.5</td><td>48.1</td></tr>
            </table>
            """;

    @TempDir
    Path folder;

    @Test
    void codesMeanWhatTheDictionaryBesideThemSaysAndItsOwnNumbersAreOutside() throws IOException {
        String dictionary = """
                <table>
                <tr><td>代码</td><td>名称</td><td>单位</td><td>来源</td><td>批次</td></tr>
                <tr><td>M01</td><td>工业增加值:当月同比</td><td>%</td><td>国家统计局</td><td>8</td></tr>
                <tr><td>M02</td><td>社会消费品零售总额:累计值</td><td>亿元</td><td>国家统计局</td><td>8</td></tr>
                <tr><td>M03</td><td>PMI</td><td></td><td>中国物流与采购联合会</td><td>9</td></tr>
                <tr><td>M04</td><td>M2:同比</td><td>%</td><td>国家统计局</td><td>9</td></tr>
                </table>
                """;

        assertThat(lines(dictionary + SERIES)).isEqualTo("""
                table 2 r2 c2 100000 ind_va_above yoy 2031-07-01/2031-07-31/single 4.2
                table 2 r2 c3 100000 retail_sales level 2031-01-01/2031-07-31/cumulative 246350000000
                table 2 r2 c4 100000 pmi_manufacturing index 2031-07-01/2031-07-31/single 50.4
                table 2 r3 c2 100000 ind_va_above yoy 2031-08-01/2031-08-31/single 2.3
                table 2 r3 c3 100000 retail_sales level 2031-01-01/2031-08-31/cumulative 282550000000
                table 2 r3 c4 100000 pmi_manufacturing index 2031-08-01/2031-08-31/single 49.5
                table 2 r4 c2 100000 ind_va_above yoy 2031-09-01/2031-09-30/single 0.9
                table 2 r4 c3 100000 retail_sales level 2031-01-01/2031-09-30/cumulative 320350000000
                table 2 r4 c4 100000 pmi_manufacturing index 2031-09-01/2031-09-30/single 48.1
                """);
    }

    @Test
    void codesThatNothingExplainsAreRefused() throws IOException {
        assertThat(lines(SERIES)).isEqualTo("""
                table 1 r2 c2 indicator_unknown
                table 1 r2 c3 indicator_unknown
                table 1 r2 c4 indicator_unknown
                table 1 r3 c2 indicator_unknown
                table 1 r3 c3 indicator_unknown
                table 1 r3 c4 indicator_unknown
                table 1 r4 c2 indicator_unknown
                table 1 r4 c3 indicator_unknown
                table 1 r4 c4 indicator_unknown
                """);
    }

    private String lines(String page) throws IOException {
        Path file = Files.writeString(folder.resolve("made-up.html"), "<html><body>" + page + "</body></html>");
        List<String> lines = new ArrayList<>();
        new ReleaseReader(Understood.VOCABULARY, Sources.NONE)
                .read(file, ReleaseOrigin.ofFile("made-up.html"), finding -> {
                    if (finding instanceof Observation o && o.value() != null && o.period() != null) {
                        lines.add(String.join(
                                " ",
                                o.place(),
                                o.regionCode(),
                                o.indicatorCode(),
                                o.measure().code(),
                                o.period().key(),
                                o.value().toPlainString()));
                    } else if (finding instanceof Rejection r) {
                        lines.add(r.place() + " " + r.reason().code());
                    }
                });
        return String.join("\n", lines) + "\n";
    }
}
