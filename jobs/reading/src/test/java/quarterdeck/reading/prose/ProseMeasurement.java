package quarterdeck.reading.prose;

import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import quarterdeck.reading.ReleaseOrigin;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.ReleaseFacts;
import quarterdeck.reading.source.Sources;

/**
 * A program that measures how much text is read in a second of one thread's CPU time, after warming up: ordinary text,
 * of which one sentence in three holds numbers, and the labelled texts, which hold little else. Then it reads a file of
 * 50 MB and one sentence of a million characters, from file to findings: run it with {@code -Xmx512m}, that it ends is
 * the proof that memory does not grow with the text. Figures of the generated texts are made up; the root of the project
 * is the property {@code quarterdeck.root}.
 */
final class ProseMeasurement {

    static final String FILLING = "要坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，加快构建新发展格局，着力推动高质量发展。".repeat(4);

    private static final ReleaseFacts NINGBO =
            new ReleaseFacts("", "", "", "", "", LocalDate.of(2025, 7, 20), "day", "text", null, "330200", "");
    private static final String ORDINARY = "2025年上半年，宁波市地区生产总值8765.4亿元，同比增长5.1%。规模以上工业增加值增长4.2%，"
            + "其中装备制造业增加值增长6.3%；固定资产投资下降3.2%。出口总额4567.8亿元，增长8.1%。" + FILLING;
    private static final long BYTES = 8_000_000;
    private static final int ROUNDS = 5;

    private ProseMeasurement() {}

    public static void main(String[] args) throws IOException {
        Path root = Path.of(System.getProperty("quarterdeck.root"));
        StringBuilder labelled = new StringBuilder();
        for (LabelledCorpus corpus : LabelledCorpus.all(root.resolve("jobs/reading/src/test/resources/prose-corpus"))) {
            labelled.append(corpus.text());
        }
        for (int round = 0; round < ROUNDS; round++) {
            print("ordinary text", List.of(ORDINARY));
            print("labelled texts", labelled.toString().lines().toList());
        }
        ReleaseReader reader = new ReleaseReader(Vocabulary.load(root.resolve("sql/vocabulary")), Sources.NONE);
        Path file = Files.createTempFile("long-text", ".txt");
        for (int megabytes : new int[] {5, 50}) {
            write(file, ORDINARY + "\n", megabytes * 1_000_000L);
            readFile("file", file, reader);
        }
        for (int characters : new int[] {100_000, 1_000_000}) {
            write(file, "规模以上工业增加值增长4.2%、", characters * 3L * 13 / 15);
            readFile("one sentence", file, reader);
        }
        Files.delete(file);
    }

    private static void print(String what, List<String> paragraphs) {
        long bytes = 0;
        long began = cpu();
        while (bytes < BYTES) {
            bytes += read(paragraphs);
        }
        System.out.printf(Locale.ROOT, "%-15s %6.2f MB/s%n", what, bytes / 1e6 / ((cpu() - began) / 1e9));
    }

    private static long read(List<String> paragraphs) {
        ProseReader.Pass pass = Reader.own().begin(NINGBO, finding -> {});
        long bytes = 0;
        for (String paragraph : paragraphs) {
            if (!paragraph.isBlank()) {
                pass.paragraph(new Paragraph(paragraph, 0, Paragraph.Role.BODY));
            }
            bytes += paragraph.getBytes(StandardCharsets.UTF_8).length + 1;
        }
        pass.finish();
        return bytes;
    }

    private static void write(Path file, String again, long bytes) throws IOException {
        int each = again.getBytes(StandardCharsets.UTF_8).length;
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("宁波市2025年上半年经济运行情况\n2025年7月20日\n");
            for (long written = 0; written < bytes; written += each) {
                out.write(again);
            }
        }
    }

    private static void readFile(String what, Path file, ReleaseReader reader) throws IOException {
        long[] findings = {0};
        long began = cpu();
        Accounting accounting = reader.read(file, ReleaseOrigin.ofFile("generated.txt"), finding -> findings[0]++)
                .accounting();
        double seconds = (cpu() - began) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-15s %6.2f MB  %d characters  %d findings  %d of %d numerals unexplained  %.1f CPU s  %.2f MB/s  heap %d MB%n",
                what,
                Files.size(file) / 1e6,
                Files.readString(file).length(),
                findings[0],
                accounting.unexplained(),
                accounting.numerals(),
                seconds,
                Files.size(file) / 1e6 / seconds,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
