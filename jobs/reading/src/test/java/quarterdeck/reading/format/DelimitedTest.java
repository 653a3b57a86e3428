package quarterdeck.reading.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DelimitedTest {

    private static final String EXPORT = """
            数据库：分省年度数据
            指标：地区生产总值(亿元)

            地区,2024年,2023年
            浙江省,90007.0,85619.6
            "注：含""修订""，
            见附件",
            """;

    private static final String EXPORT_DRAWN = """
            TABLE 1
            1 |数据库：分省年度数据|
            2 |指标：地区生产总值(亿元)|
            3 |
            4 |地区|2024年|2023年|
            5 |浙江省|90007.0|85619.6|
            6 |注：含"修订"，\\n见附件||
            """;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "GB18030, GB18030",
        "UTF-16, UTF-16BE",
        "UTF-16LE, UTF-16LE",
        "UTF-16BE, UTF-16BE",
        "x-UTF-16LE-BOM, UTF-16LE"
    })
    void wholeFileIsOneTableInAnyCharset(String written, String found) {
        assertThat(Released.text(EXPORT, Charset.forName(written), "a.csv").read())
                .isEqualTo("text/csv " + found + "\n" + EXPORT_DRAWN);
    }

    @Test
    void byteOrderMarkIsNoPartOfTheFirstCell() {
        assertThat(Released.text("\uFEFF" + EXPORT, "a.csv").drawn()).isEqualTo(EXPORT_DRAWN);
        assertThat(Released.text("\uFEFF" + EXPORT, Released.GB18030, "a.csv").read())
                .isEqualTo("text/csv GB18030\n" + EXPORT_DRAWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void anyLineEndEndsARow(String lineEnd) {
        assertThat(Released.text("a,b\n\nc,d\n".replace("\n", lineEnd), "a.csv").drawn())
                .isEqualTo("""
                        TABLE 1
                        1 |a|b|
                        2 |
                        3 |c|d|
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {", text/csv", "; text/csv", "| text/csv", "TAB text/tab-separated-values"})
    void separatorIsFoundInTheText(String separator, String mediaType) {
        String text = "地区;GDP, 亿元\n杭州;1,5\n宁波;2,5\n温州;3,5\n".replace(",", separator.equals(",") ? "." : ",");
        String character = separator.equals("TAB") ? "\t" : separator;
        assertThat(Released.text(text.replace(";", character), "a.csv").read())
                .startsWith(mediaType + " UTF-8\nTABLE 1\n1 |地区|GDP")
                .contains("\n2 |杭州|1");
    }

    @Test
    void tabsInAFileCalledCsvAreSeparators() {
        assertThat(Released.text("地区\t总量, 增速\n杭州\t1,234\n", "a.csv").read()).isEqualTo("""
                        text/tab-separated-values UTF-8
                        TABLE 1
                        1 |地区|总量, 增速|
                        2 |杭州|1,234|
                        """);
    }

    @Test
    void separatorThatTheFirstLineDeclaresIsBelieved() {
        assertThat(Released.text("sep=;\na;1,2,3\nb;1,2,3\n", "a.csv").drawn()).isEqualTo("""
                        TABLE 1
                        1 |sep=||
                        2 |a|1,2,3|
                        3 |b|1,2,3|
                        """);
    }

    @Test
    void textWithConsistentColumnsIsATableWhateverItsName() {
        assertThat(Released.text("地区\t总量\n杭州\t1\n宁波\t2\n", Released.GB18030, "a.txt")
                        .read())
                .isEqualTo("""
                        text/tab-separated-values GB18030
                        TABLE 1
                        1 |地区|总量|
                        2 |杭州|1|
                        3 |宁波|2|
                        """);
    }

    @Test
    void fileCalledCsvWithASingleColumnIsATable() {
        assertThat(Released.text("地区\n杭州\n", "a.csv").drawn()).isEqualTo("""
                        TABLE 1
                        1 |地区|
                        2 |杭州|
                        """);
    }

    @Test
    void raggedRowsKeepTheirLength() {
        assertThat(Released.text("a,b,c\n1\n1,2,3,4,\n,,\n", "a.csv").drawn()).isEqualTo("""
                        TABLE 1
                        1 |a|b|c|
                        2 |1|
                        3 |1|2|3|4||
                        4 ||||
                        """);
    }

    @Test
    void paddingIsKeptAsAnIndent() {
        assertThat(Released.text("指标,值\n  其中：出口,1\n　　进口,2\n", "a.csv").drawn()).isEqualTo("""
                        TABLE 1
                        1 |指标|值|
                        2 |  其中：出口|1|
                        3 |　　进口|2|
                        """);
    }

    @Test
    void quotesInsideACellAndBesideItAreRead() {
        assertThat(Released.text("a,b\n5\"钢板,1\n\"八八\"战略,2\n", Released.GB18030, "a.csv")
                        .drawn())
                .isEqualTo("""
                        TABLE 1
                        1 |a|b|
                        2 |5"钢板|1|
                        3 |八八战略|2|
                        """);
    }

    @Test
    void unclosedQuoteIsRefusedWithItsRow() {
        assertThat(Released.text("a,b\n1,2\n\"3,4\n5,6\n", "a.csv").refused())
                .isEqualTo("MALFORMED at row 3: expected a closing quote for every opening quote: correct the quotes"
                        + " (Unclosed quoted field at end of input (record starting at line 3))");
    }

    @Test
    void cellLargerThanASpreadsheetHoldsIsRefused() {
        assertThat(Released.text("a,b\n1," + "x".repeat(32_768) + "\n", "a.csv").refused())
                .isEqualTo("TOO_LARGE at 2:2: a cell has at most 32767 characters:"
                        + " look for a quote that is never closed");
        assertThat(Released.text("a,b\n1," + "x".repeat(32_767) + "\n", "a.csv").drawn())
                .hasSizeGreaterThan(32_767);
    }

    @Test
    void hugeUnclosedQuoteIsRefusedBeforeItFillsTheMemory() {
        byte[] bytes = ("a,\"" + "x,1\n".repeat(4_000_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(new Released(bytes, "a.csv").refused()).startsWith("MALFORMED at row 1: ");
    }

    @Test
    void nulCharacterIsRefusedWithItsLine() {
        assertThat(Released.text("a,b\n1,2\n3,\0\n", "a.csv").refused())
                .isEqualTo("MALFORMED at line 3: expected text, found a NUL character:"
                        + " the file is damaged or not text; fetch it again");
    }
}
