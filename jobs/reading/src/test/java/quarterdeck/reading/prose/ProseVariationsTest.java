package quarterdeck.reading.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.ReleaseFacts;

/** What does not change the meaning does not change what is read; figures are made up for the test. */
class ProseVariationsTest {

    private static final ReleaseFacts NINGBO =
            new ReleaseFacts("", "", "", "", "", LocalDate.of(2025, 7, 20), "day", "text", null, "330200", "");
    private static final String TEXT = "2025年上半年，宁波市地区生产总值8765.4亿元，同比增长5.1%。规模以上工业增加值增长4.2%，"
            + "其中装备制造业增加值增长6.3%；固定资产投资下降3.2%。出口总额4567.8亿元，增长8.1%。";

    @Test
    void halfWidthAndSpacesDoNotMatter() {
        assertThat(read(TEXT.replace('，', ',').replace('；', ';').replace("%", "％")))
                .isEqualTo(read(TEXT));
        assertThat(read(TEXT.replace("增长", "增长 ").replace("亿元", " 亿元"))).isEqualTo(read(TEXT));
    }

    @Test
    void traditionalScriptDoesNotMatter() {
        String traditional =
                Transliterator.getInstance("Simplified-Traditional").transliterate(TEXT);
        assertThat(read(traditional)).isEqualTo(read(TEXT));
    }

    @Test
    void synonymsOfGrowthDoNotMatter() {
        assertThat(read(TEXT.replace("增长", "上升").replace("下降", "减少"))).isEqualTo(read(TEXT));
        assertThat(read(TEXT.replace("同比增长", "比上年同期增长"))).isEqualTo(read(TEXT));
    }

    @Test
    void theOrderOfSentencesThatDoNotDependOnEachOtherDoesNotMatter() {
        String[] sentences = TEXT.split("(?<=。)");
        String other = sentences[0] + sentences[2] + sentences[1];
        assertThat(new TreeSet<>(read(other))).isEqualTo(new TreeSet<>(read(TEXT)));
    }

    @Test
    void readingIsLinearInTheLengthOfOneSentenceAndOfTheText() {
        String long_ = "规模以上工业增加值增长4.2%、".repeat(60_000);
        long[] findings = {0};
        ProseReader.Pass pass = Reader.own().begin(NINGBO, finding -> findings[0]++);
        long began = System.nanoTime();
        pass.paragraph(new Paragraph(long_, 0, Paragraph.Role.BODY));
        long took = System.nanoTime() - began;
        double megabytes = long_.getBytes(java.nio.charset.StandardCharsets.UTF_8).length / 1e6;
        System.out.printf("one sentence of %.1f MB: %.2f MB/s%n", megabytes, megabytes / (took / 1e9));
        assertThat(findings[0]).isEqualTo(60_000);
        assertThat(took).isLessThan(60_000_000_000L);
    }

    @Test
    void speedOnOrdinaryTextIsPrinted() {
        String paragraph = TEXT + "要坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，加快构建新发展格局，着力推动高质量发展。".repeat(4);
        ProseReader.Pass pass = Reader.own().begin(NINGBO, finding -> {});
        int bytes = paragraph.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        for (int i = 0; i < 500; i++) {
            pass.paragraph(new Paragraph(paragraph, 0, Paragraph.Role.BODY));
        }
        long began = System.nanoTime();
        int rounds = 2_000;
        for (int i = 0; i < rounds; i++) {
            pass.paragraph(new Paragraph(paragraph, 0, Paragraph.Role.BODY));
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf("ordinary text: %.2f MB/s%n", rounds * (double) bytes / 1e6 / seconds);
        assertThat(pass.finish().unexplained()).isZero();
    }

    private static List<String> read(String text) {
        return Reader.own().read(text, NINGBO).findings().stream()
                .map(ProseVariationsTest::coordinates)
                .toList();
    }

    private static String coordinates(Finding finding) {
        return finding instanceof Observation o
                ? o.regionCode() + " " + o.indicatorCode() + " " + o.measure() + " " + o.period() + " " + o.value()
                : finding.toString();
    }
}
