package quarterdeck.reading.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import quarterdeck.reading.unit.BundledUnits;
import quarterdeck.reading.unit.Unit;

/** Prints generated numbers in every way a release does and reads them back; the seed is part of each name. */
class PrintedQuantitiesTest {

    private static final Quantities QUANTITIES = new Quantities(BundledUnits.UNITS);
    private static final List<String> SYMBOLS =
            List.of("亿元", "万亿元", "元", "%", "百分点", "万吨", "家", "个", "平方公里", "亿千瓦时", "万人次", "元/人", "倍", "‰", "万美元");
    private static final int PER_SEED = 2000;

    static Stream<Long> seeds() {
        return Stream.of(1L, 20251103L, 42L);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void arabicNumbersReadBackInEveryWidthGroupingAndUnit(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < PER_SEED; i++) {
            BigDecimal value = BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), random.nextInt(5));
            Unit unit = unit(random);
            String printed = ArabicPrinter.print(value, random) + spaced(random) + unit.symbol();
            assertThat(QUANTITIES.parse(printed)).as(printed).hasValue(exactly(value, unit));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void arabicNumbersAreFoundInsideRunningText(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < PER_SEED; i++) {
            BigDecimal value = BigDecimal.valueOf(random.nextLong(10_000_000L), random.nextInt(3));
            Unit unit = unit(random);
            String text = "全年实现" + ArabicPrinter.print(value, random) + unit.symbol() + "，同比持续改善";
            assertThat(QUANTITIES.find(text))
                    .as(text)
                    .singleElement()
                    .satisfies(mention -> assertThat(mention.what()).isEqualTo(exactly(value, unit)));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void chineseNumeralsReadBackAtEveryScale(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < PER_SEED; i++) {
            long value = 1 + random.nextLong(pow10(1 + random.nextInt(4)));
            String scale = List.of("", "万", "亿", "万亿").get(random.nextInt(4));
            String printed = ChinesePrinter.print(value, random) + scale + "元";
            Quantity expected = exactly(
                    BigDecimal.valueOf(value),
                    BundledUnits.UNITS.bySymbol(scale + "元").orElseThrow());
            assertThat(QUANTITIES.parse(printed)).as(printed).hasValue(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void chineseNumeralsAboveTenThousandReadBack(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < PER_SEED; i++) {
            long value = 1 + random.nextLong(pow10(5 + random.nextInt(7)));
            String printed = ChinesePrinter.print(value, random);
            Quantity read = QUANTITIES.parse(printed).orElseThrow(() -> new AssertionError(printed));
            assertThat(read.value()).as(printed).isEqualByComparingTo(BigDecimal.valueOf(value));
        }
    }

    private static long pow10(int exponent) {
        return BigDecimal.ONE.scaleByPowerOfTen(exponent).longValueExact();
    }

    private static Unit unit(Random random) {
        return BundledUnits.UNITS
                .bySymbol(SYMBOLS.get(random.nextInt(SYMBOLS.size())))
                .orElseThrow();
    }

    private static String spaced(Random random) {
        return List.of("", "", " ", "　").get(random.nextInt(4));
    }

    private static Quantity exactly(BigDecimal value, Unit unit) {
        BigDecimal half = new BigDecimal("0.5").scaleByPowerOfTen(-value.scale());
        return new Quantity(value, value.subtract(half), value.add(half), Qualifier.EXACT, unit, value.toPlainString());
    }
}
