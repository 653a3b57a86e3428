package quarterdeck.reading.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;

/** Real releases, read where they lie: what their provenance says of them is what the readers find. */
class CorpusTest {

    private static Path corpus = Path.of("");

    @BeforeAll
    static void findTheCorpus() {
        String root = System.getenv("QUARTERDECK_CORPUS");
        assumeTrue(root != null, "QUARTERDECK_CORPUS is not set: real releases are not read");
        corpus = Path.of(root);
    }

    private static Document open(Path file) throws IOException {
        return Formats.open(file, file.getFileName().toString());
    }

    private static Path release(String name) {
        return corpus.resolve("releases").resolve(name);
    }

    /** The tables of a release by name (or number), each cell under its place; hidden ones have a mark. */
    private static Map<String, Map<String, String>> cells(Path file) throws IOException {
        Map<String, Map<String, String>> tables = new LinkedHashMap<>();
        try (Document document = open(file)) {
            for (Block block = document.next(); block != null; block = document.next()) {
                Table table = (Table) block;
                Map<String, String> cells = new LinkedHashMap<>();
                for (Row row = table.next(); row != null; row = table.next()) {
                    for (int column = 0; column < row.size(); column++) {
                        cells.put(table.place(row.number(), column).locator(), row.text(column));
                    }
                }
                tables.put(table.name() + (table.hidden() ? " (hidden)" : ""), cells);
            }
        }
        return tables;
    }

    private static Map<String, String> grid(String file) throws IOException {
        return cells(release(file)).values().iterator().next();
    }

    @Test
    void everyReleaseOpensInTheCharsetAndFormatItsProvenanceNames() throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> found = new LinkedHashMap<>();
        try (Document provenance = open(release("PROVENANCE.csv"))) {
            Table table = (Table) Objects.requireNonNull(provenance.next());
            table.next();
            for (Row row = table.next(); row != null; row = table.next()) {
                expected.put(row.text(0), row.text(8).replaceAll(",.*", ""));
                found.put(row.text(0), format(release(row.text(0))));
            }
        }
        assertThat(found).isEqualTo(expected).hasSize(15);
    }

    private static String format(Path file) throws IOException {
        try (Document document = open(file)) {
            return switch (document.mediaType()) {
                case "application/vnd.ms-excel" -> "BIFF8 .xls";
                case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> "xlsx";
                default -> document.charset();
            };
        }
    }

    @Test
    void csvAndXlsOfOneTableGiveTheSameGrid() throws IOException {
        Map<String, String> csv = grid("xiehuiaa__housing_price__主要城市年度数据.csv");
        Map<String, String> xls = new LinkedHashMap<>();
        Objects.requireNonNull(
                        cells(release("xiehuiaa__housing_price__主要城市年度数据.xls")).get("主要城市年度数据"))
                .forEach((place, text) -> xls.put(gridPlace(place), text));
        assertThat(byValue(xls)).isEqualTo(byValue(csv)).hasSize(284);
    }

    private static String gridPlace(String sheetPlace) {
        String cell = sheetPlace.substring(sheetPlace.indexOf('!') + 1);
        return cell.replaceAll("[A-Z]", "") + ":" + (cell.charAt(0) - 'A' + 1);
    }

    /** Filled cells, numbers without the zeros that only one of two formats keeps. */
    private static Map<String, String> byValue(Map<String, String> grid) {
        Map<String, String> values = new LinkedHashMap<>();
        grid.forEach((place, text) -> {
            if (!text.isEmpty()) {
                values.put(place, text.matches("-?[0-9.]+") ? plain(text) : text);
            }
        });
        return values;
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    @Test
    void nationalExportKeepsPreambleHeaderAndFooterAsRows() throws IOException {
        Map<String, String> cells = grid("AlanBook__data_analysis__季度数据.csv");
        assertThat(cells)
                .containsEntry("1:1", "数据库：季度数据")
                .containsEntry("3:3", "2021年第四季度")
                .containsEntry("4:1", "国内生产总值当季值(亿元)")
                .containsEntry("4:3", "324237.4")
                .containsEntry("5:3", "1143669.7");
    }

    @Test
    void monthlyReportHasItsSheetsHiddenOnesTooAndItsHandCheckedFigures() throws IOException {
        Map<String, Map<String, String>> sheets =
                cells(release("Sl-001-gif__ai-agent-data-platform__yuebao_2025Q1.xlsx"));
        assertThat(sheets).hasSize(39);
        assertThat(sheets.keySet().stream().filter(name -> name.endsWith("(hidden)")))
                .contains("30工业处2 (hidden)");
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> found = new LinkedHashMap<>();
        for (String line : goldenLines()) {
            String[] columns = line.split(",");
            String sheet = columns[6].substring(0, columns[6].indexOf('!'));
            Map<String, String> cells = sheets.entrySet().stream()
                    .filter(each ->
                            each.getKey().replace(" (hidden)", "").strip().equals(sheet))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow();
            expected.put(columns[6], plain(columns[4]));
            String place = columns[6].substring(columns[6].indexOf('!'));
            found.put(columns[6], plain(toSixDecimals(endingWith(place, cells))));
        }
        assertThat(found).isEqualTo(expected);
    }

    private static String endingWith(String place, Map<String, String> cells) {
        return cells.entrySet().stream()
                .filter(cell -> cell.getKey().endsWith(place))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** The labels were transcribed to six decimals. */
    private static String toSixDecimals(String number) {
        return new BigDecimal(number).setScale(6, RoundingMode.HALF_UP).toPlainString();
    }

    private static List<String> goldenLines() throws IOException {
        List<String> lines = Files.readAllLines(corpus.resolve("gold").resolve("monthly_report_2025Q1.csv"));
        return lines.subList(1, lines.size());
    }

    @Test
    void macroSeriesHaveTheirDictionaryAndTheirMonths() throws IOException {
        Map<String, Map<String, String>> sheets =
                cells(release("CharlesDZhang__China-GDP-Nowcasting__DFM__data_month.xlsx"));
        assertThat(sheets.keySet()).containsExactly("Dict", "Data");
        Map<String, String> data = Objects.requireNonNull(sheets.get("Data"));
        assertThat(data).containsEntry("Data!A2", "1992-01-31").containsEntry("Data!C2", "10.9");
        assertThat(data.keySet().stream()
                        .filter(place -> place.startsWith("Data!A"))
                        .filter(place -> place.matches("Data!A[0-9]+")))
                .hasSize(375);
    }

    @Test
    void seedArticleIsParagraphsWhoseOffsetsLeadBackToTheText() throws IOException {
        List<String> wrong = new ArrayList<>();
        int paragraphs = 0;
        try (Stream<Path> files = Files.list(corpus.resolve("seed"))) {
            for (Path file : files.sorted().toList()) {
                String text = Files.readString(file).replace("\r\n", "\n").replace("\uFEFF", "");
                int[] codePoints = text.codePoints().toArray();
                try (Document document = open(file)) {
                    for (Block block = document.next(); block != null; block = document.next()) {
                        Paragraph paragraph = (Paragraph) block;
                        paragraphs++;
                        int length = paragraph
                                .text()
                                .codePointCount(0, paragraph.text().length());
                        String there = new String(codePoints, paragraph.start(), length);
                        if (!there.equals(paragraph.text())) {
                            wrong.add(paragraph + " but there is " + there);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(paragraphs).isGreaterThan(20);
    }
}
