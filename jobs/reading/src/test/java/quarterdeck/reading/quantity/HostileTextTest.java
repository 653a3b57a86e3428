package quarterdeck.reading.quantity;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import quarterdeck.reading.period.Periods;
import quarterdeck.reading.unit.BundledUnits;
import quarterdeck.reading.unit.Units;
import quarterdeck.reading.vocabulary.Mention;

/** Texts of a megabyte made to be slow: work that grew with their square would take many minutes, not seconds. */
class HostileTextTest {

    private static final int LENGTH = 350_000;
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Units UNITS = BundledUnits.UNITS;
    private static final Quantities QUANTITIES = new Quantities(UNITS);
    private static final Periods PERIODS = new Periods();

    static Stream<String> hostile() {
        return Stream.of(
                "9", "一", "零", "十", "百", "万", "亿", "1,", "1,234,", "1.", "1-", "1~", "1:", "1+", "1 ", " ", "元/",
                "万元/亩/", "百万", "一百", "一万", "一点", "百分之", "一分之", "2025年", "2025-", "1月", "1月1", "第", "前", "(", ")", "单位",
                "单位：", "亿元、", "截至", "十四五", "Jan-", "Q", "年", "超", "多", "±1", "上年同期=", "一万二千");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void aMegabyteOfOnePatternIsReadInTime(String pattern) {
        String text = pattern.repeat(LENGTH / pattern.length());
        assertTimeoutPreemptively(LIMIT, () -> readAll(text));
    }

    @Test
    void aNumberBehindAMegabyteOfSpacesIsReadInTime() {
        String text = "1" + " ".repeat(LENGTH) + "月今" + " ".repeat(LENGTH) + "年";
        assertTimeoutPreemptively(LIMIT, () -> readAll(text));
    }

    @Test
    void noTextOfGrammarWordsMakesARecogniserThrow() {
        Random random = new Random(7);
        String letters =
                "0123456789.,:;-~/+±%‰ ()（）【】“”一二三四五六七八九十百千万亿两零〇点分之多余几来近超约以上下左右内年月日季度半全前第截至末底今去上本同期当个家元美吨亩人次倍成番QHIVJanSep\n";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(24); length >= 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            readAll(text.toString());
        }
    }

    @Test
    void noTextOfArbitraryCharactersMakesARecogniserThrow() {
        Random random = new Random(8);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(60); length >= 0; length--) {
                text.append((char) random.nextInt(Character.MAX_VALUE + 1));
            }
            readAll(text.toString());
        }
    }

    private static void readAll(String text) {
        QUANTITIES.parse(text);
        QUANTITIES.isMissingMark(text);
        UNITS.resolve(text);
        PERIODS.parse(text);
        PERIODS.spanWord(text);
        assertInOrder(text, QUANTITIES.find(text).stream());
        assertInOrder(text, QUANTITIES.ranges(text).stream());
        assertInOrder(text, QUANTITIES.numerals(text).stream());
        assertInOrder(text, UNITS.find(text).stream());
        assertInOrder(text, PERIODS.find(text).stream());
        assertInOrder(text, PERIODS.dates(text).stream());
    }

    private static void assertInOrder(String text, Stream<? extends Mention<?>> mentions) {
        int[] end = {0};
        mentions.forEach(mention -> {
            if (mention.start() < end[0] || mention.end() > text.length()) {
                throw new AssertionError(mention + " overlaps or leaves the text " + text);
            }
            end[0] = mention.end();
        });
    }
}
