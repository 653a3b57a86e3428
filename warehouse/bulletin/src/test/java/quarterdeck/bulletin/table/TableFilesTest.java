package quarterdeck.bulletin.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import quarterdeck.bulletin.figure.Figure;
import quarterdeck.bulletin.table.DataTable.Column;
import quarterdeck.bulletin.table.DataTable.Line;

class TableFilesTest {

    private static final List<String> FORMULAS = List.of(
            "=1+1",
            "+1+1",
            "-1+1",
            "@sum(1)",
            " =1+1",
            "\n=1+1",
            "\u3000\uff1d1+1",
            "\uff0bcmd",
            "\uff0dcmd",
            "\uff20cmd",
            "\ufe66cmd",
            "\u200b=1+1",
            "\ufeff=1+1",
            "\t1",
            "\r1");

    private static DataTable table(Cell cell) {
        return new DataTable("t", "", List.of(Column.text("name")), List.of(Line.of(List.of(cell))), "");
    }

    @Test
    void whatASpreadsheetWouldTakeForAFormulaIsAText() throws IOException {
        for (String formula : FORMULAS) {
            DataTable table = table(Cell.text(formula));
            String csv = new String(TableFiles.csv(table), StandardCharsets.UTF_8);
            String field = csv.substring(csv.indexOf('\n') + 1);
            assertThat(field.startsWith("\"") ? field.substring(1) : field)
                    .as(formula)
                    .startsWith("'");
            assertThat(sheet(table)).as(formula).containsPattern("<t[^>]*>'").doesNotContain("<f");
        }
    }

    @Test
    void numbersAndWordsStayAsTheyAre() throws IOException {
        Figure fall = Figure.signed(-4.6, -4.65, -4.55, "%", "");
        DataTable table = new DataTable(
                "t",
                "",
                List.of(Column.text("name"), Column.number("growth", "%")),
                List.of(Line.of(List.of(Cell.text("义乌 & 东阳"), Cell.figure(fall, "", "number")))),
                "");
        assertThat(new String(TableFiles.csv(table), StandardCharsets.UTF_8))
                .endsWith("义乌 & 东阳,-4.6,\"[\u22124.65, \u22124.55]\"\r\n");
        assertThat(sheet(table)).contains("义乌 &amp; 东阳").contains("<c r=\"B2\"><v>-4.6</v></c>");
    }

    @Test
    void whatTurnsOtherTextIsShownAsASign() throws IOException {
        DataTable table = table(Cell.text("a\u202eb\u2067c\u0000d"));
        assertThat(new String(TableFiles.csv(table), StandardCharsets.UTF_8)).contains("a\ufffdb\ufffdc\ufffdd");
        assertThat(sheet(table)).contains("a\ufffdb\ufffdc\ufffdd");
    }

    @Test
    void columnsBeyondZHaveTwoLetters() throws IOException {
        Column[] columns = new Column[28];
        java.util.Arrays.setAll(columns, c -> Column.text("c" + c));
        assertThat(sheet(new DataTable("t", "", List.of(columns), List.of(), "")))
                .contains("r=\"Z1\"")
                .contains("r=\"AA1\"")
                .contains("r=\"AB1\"");
    }

    private static String sheet(DataTable table) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(TableFiles.xlsx(table)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no sheet");
    }
}
