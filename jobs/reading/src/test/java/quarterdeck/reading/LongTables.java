package quarterdeck.reading;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.source.Sources;

/**
 * A program that reads long generated tables from file to findings, a CSV and a workbook, and prints how fast. Run it
 * with {@code -Xmx512m}: that it ends is the proof that rows are streamed. Arguments: rows of the CSV, rows of the
 * workbook, how often; the root of the project is the property {@code quarterdeck.root}.
 */
public final class LongTables {

    private static final long SEED = 20260101;
    private static final List<String> REGIONS = List.of(
            "上城区", "拱墅区", "滨江区", "萧山区", "余杭区", "富阳区", "桐庐县", "淳安县", "建德市", "海曙区", "北仑区", "镇海区", "鄞州区", "余姚市", "慈溪市",
            "义乌市");
    private static final List<String> INDICATORS =
            List.of("社会消费品零售总额,亿元", "进出口总额,亿元", "一般公共预算收入,亿元", "全社会用电量,亿千瓦时", "居民人均可支配收入,元");

    private LongTables() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("long-tables");
        Path csv = csv(folder.resolve("generated.csv"), Integer.parseInt(arguments[0]));
        Path workbook = workbook(folder.resolve("generated.xlsx"), Integer.parseInt(arguments[1]));
        ReleaseReader reader = new ReleaseReader(
                Vocabulary.load(Path.of(System.getProperty("quarterdeck.root"), "sql/vocabulary")), Sources.NONE);
        for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
            for (Path file : List.of(csv, workbook)) {
                measure(reader, file);
            }
        }
        Files.delete(csv);
        Files.delete(workbook);
        Files.delete(folder);
    }

    private static void measure(ReleaseReader reader, Path file) throws IOException {
        long[] findings = new long[1];
        long start = System.nanoTime();
        long busy = cpu();
        Accounting cells = reader.read(
                        file, ReleaseOrigin.ofFile(file.getFileName().toString()), finding -> findings[0]++)
                .accounting();
        double seconds = (System.nanoTime() - start) / 1e9;
        double worked = (cpu() - busy) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-15s %6.1f MB  %d cells  %d observed  %d refused  %.1f s  %.0f cells/s  %.0f cells/CPU s  heap %d MB%n",
                file.getFileName(),
                Files.size(file) / 1e6,
                cells.numericCells(),
                cells.observed(),
                cells.rejected(),
                seconds,
                cells.numericCells() / seconds,
                cells.numericCells() / worked,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static long cpu() {
        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Region, indicator, period, value, unit, growth of the i-th row. */
    private static String[] row(int i, Random random) {
        String[] indicator =
                INDICATORS.get(i / REGIONS.size() % INDICATORS.size()).split(",");
        int periods = i / REGIONS.size() / INDICATORS.size();
        int month = 2 + periods % 11;
        int year = 2015 + periods / 11 % 10;
        return new String[] {
            REGIONS.get(i % REGIONS.size()),
            indicator[0],
            year + "年1-" + month + "月",
            String.valueOf((1000 + random.nextInt(99_000)) / 100.0),
            indicator[1],
            String.valueOf((random.nextInt(300) - 100) / 10.0)
        };
    }

    private static Path csv(Path file, int rows) throws IOException {
        Random random = new Random(SEED);
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("地区,指标,时期,数值,单位,同比增长(%)\n");
            for (int i = 0; i < rows; i++) {
                out.write(String.join(",", row(i, random)));
                out.write('\n');
            }
        }
        return file;
    }

    private static Path workbook(Path file, int rows) throws IOException {
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
                            + " Target=\"worksheets/sheet1.xml\"/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            write(zip, "<worksheet><sheetData>");
            write(zip, row(1, "地区", "指标", "时期", "数值", "单位", "同比增长(%)"));
            for (int i = 0; i < rows; i++) {
                write(zip, row(i + 2, row(i, random)));
            }
            write(zip, "</sheetData></worksheet>");
            zip.closeEntry();
        }
        return file;
    }

    private static String row(int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int c = 0; c < cells.length; c++) {
            String at = "<c r=\"" + (char) ('A' + c) + number + "\"";
            boolean words = number == 1 || c != 3 && c != 5;
            row.append(at)
                    .append(words ? " t=\"inlineStr\"><is><t>" : "><v>")
                    .append(cells[c])
                    .append(words ? "</t></is></c>" : "</v></c>");
        }
        return row.append("</row>").toString();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, content);
        zip.closeEntry();
    }

    private static void write(ZipOutputStream zip, String content) throws IOException {
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
