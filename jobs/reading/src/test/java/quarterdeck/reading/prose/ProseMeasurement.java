package quarterdeck.reading.prose;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.observation.ReleaseFacts;

/**
 * A program that measures how much text is read in a second of one thread's CPU time, after warming up: ordinary text,
 * in which one sentence in five holds numbers, and the labelled texts, which hold little else.
 */
final class ProseMeasurement {

    private static final ReleaseFacts NINGBO =
            new ReleaseFacts("", "", "", "", "", LocalDate.of(2025, 7, 20), "day", "text", null, "330200", "");
    private static final String ORDINARY = "2025年上半年，宁波市地区生产总值8765.4亿元，同比增长5.1%。规模以上工业增加值增长4.2%，"
            + "其中装备制造业增加值增长6.3%；固定资产投资下降3.2%。出口总额4567.8亿元，增长8.1%。"
            + "要坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，加快构建新发展格局，着力推动高质量发展。".repeat(4);
    private static final long BYTES = 8_000_000;
    private static final int ROUNDS = 5;

    private ProseMeasurement() {}

    public static void main(String[] args) throws IOException {
        Path resources = Path.of(System.getProperty("quarterdeck.root"), "jobs/reading/src/test/resources");
        StringBuilder labelled = new StringBuilder();
        for (LabelledCorpus corpus : LabelledCorpus.all(resources.resolve("prose-corpus"))) {
            labelled.append(corpus.text());
        }
        for (int round = 0; round < ROUNDS; round++) {
            print("ordinary text", Stream.of(ORDINARY).toList());
            print("labelled texts", labelled.toString().lines().toList());
        }
    }

    private static void print(String what, List<String> paragraphs) {
        long bytes = 0;
        long began = cpu();
        while (bytes < BYTES) {
            bytes += read(paragraphs);
        }
        System.out.printf("%-15s %6.2f MB/s%n", what, bytes / 1e6 / ((cpu() - began) / 1e9));
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

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
