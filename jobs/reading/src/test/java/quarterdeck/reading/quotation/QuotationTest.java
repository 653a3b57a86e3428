package quarterdeck.reading.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.format.Formats;

/** From places back to words, in every format. Figures are generated. */
class QuotationTest {

    private static final String TEXT = "简况\n\n上年已过。甲市🙂产值123亿元，增长4.5%。本年\n";
    private static final String GRID = """
            分市产值
            地区,产值(亿元),产值(亿元)
            ,2023年,2024年
            甲市,1,2
            一、沿海,,
            乙市,3,…
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aStretchOfTextIsQuotedWithItsSentenceAndWhatStandsBefore() throws IOException {
        int at = TEXT.codePointCount(0, TEXT.indexOf("4.5%"));
        Quotation.Words words = (Quotation.Words) quote("note.txt", TEXT.getBytes(StandardCharsets.UTF_8), at, at + 4);

        assertThat(words.words()).isEqualTo("4.5%");
        assertThat(words.paragraph().substring(words.sentenceStart(), words.sentenceEnd()))
                .isEqualTo("甲市🙂产值123亿元，增长4.5%。");
        assertThat(words.before()).containsExactly("简况");
    }

    @Test
    void placesOfAnotherCharacterSetAndOfWindowsLineEndsAreTheSame() throws IOException {
        String plain = TEXT.replace("🙂", "的");
        int at = plain.indexOf("123");
        byte[] chinese = plain.replace("\n", "\r\n").getBytes(Charset.forName("GB18030"));
        assertThat(quote("note.txt", chinese, at, at + 5).words()).isEqualTo("123亿元");
    }

    @Test
    void markupOfMarkdownAndOfPagesDoesNotShiftTheWords() throws IOException {
        String markdown = "# 简况\n\n**甲市**产值**123**亿元。\n";
        int at = markdown.indexOf("123");
        assertThat(quote("note.md", markdown.getBytes(StandardCharsets.UTF_8), at, at + 3)
                        .words())
                .isEqualTo("123");
        String page = "<html><body><h1>简况</h1><p>甲市 <b>产值</b>&nbsp;123亿元。</p></body></html>";
        List<Quotation> quoted = quotes("page.html", page.getBytes(StandardCharsets.UTF_8), "chars 9-12");
        assertThat(quoted).extracting(Quotation::words).containsExactly("123");
    }

    @Test
    void aSentenceWithoutAnEndIsCutOnBothSides() throws IOException {
        String endless = "产值，".repeat(2_000) + "123亿元" + "，产值".repeat(2_000);
        int at = endless.indexOf("123");
        Quotation.Words words =
                (Quotation.Words) quote("note.txt", endless.getBytes(StandardCharsets.UTF_8), at, at + 3);
        assertThat(words.sentenceEnd() - words.sentenceStart()).isEqualTo(803);
    }

    @Test
    void aCellIsQuotedWithItsTitleColumnSectionAndRow() throws IOException {
        assertThat(quotes("grid.csv", GRID.getBytes(StandardCharsets.UTF_8), "4:3", "6:3"))
                .containsExactly(cell("4:3", "2", "", "", "甲市"), cell("6:3", "…", "", "一、沿海", "乙市"));
    }

    @Test
    void cellsOfWorkbooksOldAndNewAndOfPagesAreQuotedAlike() throws IOException {
        assertThat(quotes("grid.xlsx", workbook(new XSSFWorkbook()), "分市!C4"))
                .containsExactly(cell("分市!C4", "2", "分市", "", "甲市"));
        assertThat(quotes("grid.xls", workbook(new HSSFWorkbook()), "分市!C6"))
                .containsExactly(cell("分市!C6", "…", "分市", "一、沿海", "乙市"));
        String page = "<html><body><table>"
                + GRID.lines()
                        .map(line -> "<tr><td>" + line.replace(",", "</td><td>") + "</td></tr>")
                        .reduce("", String::concat)
                + "</table></body></html>";
        assertThat(quotes("grid.html", page.getBytes(StandardCharsets.UTF_8), "table 1 r4 c3"))
                .containsExactly(cell("table 1 r4 c3", "2", "", "", "甲市"));
    }

    @Test
    void whatTheReleaseDoesNotHaveIsNotQuoted() throws IOException {
        assertThat(quotes("grid.csv", GRID.getBytes(StandardCharsets.UTF_8), "90:1", "chars 2-3", "分市!A1"))
                .isEmpty();
        assertThat(quotes("note.txt", TEXT.getBytes(StandardCharsets.UTF_8), "chars 900-904", "4:3"))
                .isEmpty();
    }

    private static Quotation.Cell cell(String place, String words, String table, String section, String row) {
        List<String> column = List.of("产值(亿元)", "2024年");
        return new Quotation.Cell(place, List.of(), words, table, List.of("分市产值"), column, section, List.of(row));
    }

    private Quotation quote(String name, byte[] bytes, int start, int end) throws IOException {
        return quotes(name, bytes, "chars " + start + "-" + end).get(0);
    }

    private List<Quotation> quotes(String name, byte[] bytes, String... places) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        List<Quotation> quotes = new ArrayList<>();
        try (Document document = Formats.open(file, name)) {
            Quotations.find(document, List.of(places), quotes::add);
        }
        return quotes;
    }

    private byte[] workbook(Workbook workbook) throws IOException {
        Path file = folder.resolve("workbook");
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("分市");
            List<String> lines = GRID.lines().toList();
            for (int row = 0; row < lines.size(); row++) {
                String[] cells = lines.get(row).split(",");
                sheet.createRow(row);
                for (int column = 0; column < cells.length; column++) {
                    sheet.getRow(row).createCell(column).setCellValue(cells[column]);
                }
            }
            workbook.write(out);
        }
        return Files.readAllBytes(file);
    }
}
