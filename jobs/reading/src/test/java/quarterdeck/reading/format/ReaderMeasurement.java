package quarterdeck.reading.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;

/**
 * A program that measures the readers on generated files of national size: a CSV of 2 000 000 rows in UTF-8 and
 * GB18030, an XLSX of 1 000 000 rows, and a text of 50 MB. Run it with {@code -Xmx512m}: that it ends is the proof that
 * they are streamed.
 */
final class ReaderMeasurement {

    private static final long SEED = 20260101;
    private static final String[] REGIONS = {"杭州市", "  宁波市", "义乌市", "浙江省", "邵阳市", "城步苗族自治县"};
    private static final String[] INDICATORS = {"地区生产总值", "规模以上工业增加值", "社会消费品零售总额", "固定资产投资"};

    private ReaderMeasurement() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("reader-measurement");
        Path utf8 = csv(folder.resolve("utf8.csv"), StandardCharsets.UTF_8, 2_000_000);
        Path gb = csv(folder.resolve("gb18030.csv"), Charset.forName("GB18030"), 2_000_000);
        Path xlsx = xlsx(folder.resolve("large.xlsx"), 1_000_000);
        Path text = text(folder.resolve("large.txt"), 50 << 20);
        for (int round = 0; round < 3; round++) {
            for (Path file : new Path[] {utf8, gb, xlsx, text}) {
                measure(file);
            }
        }
        for (Path file : new Path[] {utf8, gb, xlsx, text}) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    private static void measure(Path file) throws IOException {
        long start = System.nanoTime();
        long rows = 0;
        long cells = 0;
        long characters = 0;
        try (Document document = Formats.open(file, file.getFileName().toString())) {
            for (Block block = document.next(); block != null; block = document.next()) {
                if (block instanceof Paragraph paragraph) {
                    rows++;
                    characters += paragraph.text().length();
                } else if (block instanceof Table table) {
                    for (Row row = table.next(); row != null; row = table.next()) {
                        rows++;
                        cells += row.size();
                        for (int column = 0; column < row.size(); column++) {
                            characters += row.text(column).length();
                        }
                    }
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%-12s %6.1f MB  %9d rows  %9d cells  %10d characters  %6.2f s  %5.2f M rows/s%n",
                file.getFileName(), Files.size(file) / 1e6, rows, cells, characters, seconds, rows / seconds / 1e6);
    }

    private static Path csv(Path file, Charset charset, int rows) throws IOException {
        Random random = new Random(SEED);
        try (Writer out = new OutputStreamWriter(new BufferedOutputStream(Files.newOutputStream(file)), charset)) {
            out.write("地区,指标,时期,数值,单位,同比(%)\n");
            for (int i = 0; i < rows; i++) {
                out.write(REGIONS[i / 4 % REGIONS.length] + "," + INDICATORS[i % INDICATORS.length] + ","
                        + (2000 + i % 25) + "年前三季度,\"" + random.nextInt(1000) + "," + (100 + random.nextInt(900))
                        + "\",亿元," + random.nextInt(200) / 10.0 + "\n");
            }
        }
        return file;
    }

    private static Path xlsx(Path file, int rows) throws IOException {
        Random random = new Random(SEED);
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            entry(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"r\"><sheets><sheet name=\"数据\" r:id=\"r1\"/></sheets></workbook>");
            entry(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\""
                            + " Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"x/sharedStrings\""
                            + " Target=\"sharedStrings.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            write(zip, "<sst>");
            for (int i = 0; i < rows; i++) {
                write(zip, "<si><t>" + REGIONS[i % REGIONS.length] + "第" + i + "号企业工业增加值</t></si>");
            }
            write(zip, "</sst>");
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(zip, "<worksheet><sheetData>");
            for (int i = 1; i <= rows; i++) {
                write(
                        zip,
                        "<row r=\"" + i + "\"><c r=\"A" + i + "\" t=\"s\"><v>" + (i - 1) + "</v></c><c r=\"B" + i
                                + "\"><v>" + random.nextInt(1_000_000) / 100.0 + "</v></c><c r=\"C" + i + "\"><v>"
                                + random.nextDouble() * 100 + "</v></c><c r=\"D" + i + "\"><v>" + random.nextInt(11)
                                + "</v></c><c r=\"E" + i + "\" t=\"s\"><v>" + i % 6 + "</v></c></row>");
            }
            write(zip, "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>");
            zip.closeEntry();
        }
        return file;
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, content);
        zip.closeEntry();
    }

    private static void write(OutputStream out, String content) throws IOException {
        out.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static Path text(Path file, int bytes) throws IOException {
        String sentence = "前三季度，全省地区生产总值68495亿元，同比增长5.7%。";
        int written = 0;
        try (Writer out = Files.newBufferedWriter(file)) {
            for (int i = 0; written < bytes; i++) {
                out.write(sentence);
                written += sentence.length() * 3;
                if (i % 20_000 == 0) {
                    out.write("\r\n");
                }
            }
        }
        return file;
    }
}
