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
    void theOrderOfClausesThatDoNotDependOnEachOtherDoesNotMatter() {
        List<String> clauses =
                List.of("社会消费品零售总额3210亿元，增长5.2%", "固定资产投资下降3.2%", "出口总额4567.8亿元，增长8.1%", "居民人均可支配收入41234元，增长4.9%");
        TreeSet<String> told = new TreeSet<>(read("2025年上半年，宁波市" + String.join("；", clauses) + "。"));
        assertThat(told).hasSize(7);
        for (int turn = 1; turn < clauses.size(); turn++) {
            List<String> turned = new java.util.ArrayList<>(clauses);
            java.util.Collections.rotate(turned, turn);
            assertThat(new TreeSet<>(read("2025年上半年，宁波市" + String.join("；", turned) + "。")))
                    .isEqualTo(told);
            java.util.Collections.reverse(turned);
            assertThat(new TreeSet<>(read("2025年上半年，宁波市" + String.join("；", turned) + "。")))
                    .isEqualTo(told);
        }
    }

    @Test
    void otherWordsForRisingAndFallingDoNotMatter() {
        for (String rise : List.of("上涨", "提高", "提升", "回升", "增加", "扩大", "增")) {
            assertThat(read(TEXT.replace("增长", rise))).as(rise).isEqualTo(read(TEXT));
        }
        for (String fall : List.of("减少", "下跌", "下滑", "回落", "降低", "萎缩", "降")) {
            assertThat(read(TEXT.replace("下降", fall))).as(fall).isEqualTo(read(TEXT));
        }
    }

    /** A share of what {@link ProseMeasurement} reads: one sentence of 51 000 characters, and half a MB of paragraphs. */
    @Test
    void aLongSentenceAndALongTextAreReadToTheirEnd() {
        String sentence = "规模以上工业增加值增长4.2%、".repeat(3_000);
        String paragraph = TEXT + ProseMeasurement.FILLING;
        int bytes = paragraph.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
        int paragraphs = 500_000 / bytes;
        long[] findings = {0};
        ProseReader.Pass pass = Reader.own().begin(NINGBO, finding -> findings[0]++);
        pass.paragraph(new Paragraph(sentence, 0, Paragraph.Role.BODY));
        assertThat(findings[0]).isEqualTo(3_000);
        for (int i = 0; i < paragraphs; i++) {
            pass.paragraph(new Paragraph(paragraph, 0, Paragraph.Role.BODY));
        }
        assertThat(findings[0]).isEqualTo(3_000 + 7L * paragraphs);
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
