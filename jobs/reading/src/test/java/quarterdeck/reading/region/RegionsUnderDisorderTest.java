package quarterdeck.reading.region;

import static org.assertj.core.api.Assertions.assertThat;
import static quarterdeck.reading.region.ProjectRegions.REGIONS;
import static quarterdeck.reading.region.ProjectRegions.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.vocabulary.Mention;
import quarterdeck.reading.vocabulary.Resolution;

class RegionsUnderDisorderTest {

    private static final RegionContext ZHEJIANG = context("2025-11-03", "330000");
    private static final String[] PIECES = {
        "浙江",
        "省",
        "杭州",
        "市",
        "区",
        "余杭",
        "县",
        "全",
        "我",
        "开发区",
        "市辖区",
        "吉林",
        "朝阳",
        "合计",
        "其中：",
        " ",
        "\u3000",
        "\u00a0",
        "(",
        "）",
        "330110",
        "000",
        "9",
        "Hangzhou",
        "Shi",
        "'",
        "\uD83D\uDE00",
        "\uD800",
        "增长",
        "中国",
        "以上",
        "臨",
        "、",
        "\n",
        "#"
    };

    @Test
    void noGeneratedTextMakesTheResolverThrow() {
        for (long seed = 0; seed < 20_000; seed++) {
            String text = generated(new Random(seed));
            Resolution<Region> answer = REGIONS.resolve(text, ZHEJIANG);
            assertThat(answer.isResolved() ? answer.get().code() : answer)
                    .as("seed %d: %s", seed, text)
                    .isNotNull();
            assertThat(REGIONS.resolve(text, ZHEJIANG)).isEqualTo(answer);
        }
    }

    @Test
    void mentionsOfGeneratedTextStandInOrderAndApart() {
        for (long seed = 0; seed < 20_000; seed++) {
            String text = generated(new Random(seed)) + generated(new Random(seed + 1));
            int last = 0;
            for (Mention<Resolution<Region>> mention : REGIONS.find(text, ZHEJIANG)) {
                assertThat(mention.start()).as("seed %d: %s", seed, text).isGreaterThanOrEqualTo(last);
                assertThat(mention.end()).as("seed %d: %s", seed, text).isLessThanOrEqualTo(text.length());
                last = mention.end();
            }
        }
    }

    @Test
    void timeGrowsWithTheLengthOfATextAndNotFaster() {
        String sentence = "浙江省杭州市余杭区和宁波市江北区增长5.2%，吉林、朝阳、中国制造，全省全市全区。";
        long once = find(sentence.repeat(2_000));
        long fourfold = find(sentence.repeat(8_000));
        assertThat(fourfold).isLessThan(40 * Math.max(once, 1_000_000));
    }

    private static long find(String text) {
        long shortest = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long start = System.nanoTime();
            REGIONS.find(text, ZHEJIANG);
            shortest = Math.min(shortest, System.nanoTime() - start);
        }
        return shortest;
    }

    @Test
    void threadsThatAskAtOnceGetTheSameAnswers() {
        List<String> names = new ArrayList<>();
        for (long seed = 0; seed < 2_000; seed++) {
            names.add(generated(new Random(seed)));
        }
        List<Resolution<Region>> alone =
                names.stream().map(name -> REGIONS.resolve(name, ZHEJIANG)).toList();
        List<Boolean> together = IntStream.range(0, names.size() * 8)
                .parallel()
                .mapToObj(i ->
                        REGIONS.resolve(names.get(i % names.size()), ZHEJIANG).equals(alone.get(i % names.size())))
                .toList();
        assertThat(together).doesNotContain(false);
    }

    private static String generated(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(9); pieces >= 0; pieces--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
