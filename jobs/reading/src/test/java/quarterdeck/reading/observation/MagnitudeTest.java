package quarterdeck.reading.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.quantity.Quantity;
import quarterdeck.reading.unit.Unit;

/** Magnitudes in whole numbers against those of exact decimals. */
class MagnitudeTest {

    private static final Vocabulary VOCABULARY = Vocabulary.load(
            Path.of(Objects.requireNonNull(System.getProperty("quarterdeck.root")), "sql", "vocabulary"));
    private static final long SEED = 20260111;

    @Test
    void wholeNumbersAndExactDecimalsComeToTheSame() {
        Random random = new Random(SEED);
        int whole = 0;
        for (String symbol : List.of("元", "万元", "亿元", "亿美元", "万人", "%", "‰", "亩", "番", "倍", "吨", "亿千瓦时")) {
            Unit unit = VOCABULARY.units().bySymbol(symbol).orElseThrow();
            Magnitude.Scale scale = new Magnitude.Scale(unit);
            for (int i = 0; i < 5_000; i++) {
                BigDecimal number = BigDecimal.valueOf(
                        random.nextLong() >> 7 + random.nextInt(56), random.nextInt(i % 10 == 0 ? 14 : 5));
                boolean negated = random.nextBoolean();
                Quantity digits =
                        VOCABULARY.quantities().parse(number.toPlainString()).orElseThrow();
                Quantity exact = new Quantity(
                        digits.value(), digits.low(), digits.high(), digits.qualifier(), null, digits.printed());
                if (scale.converts(exact)) {
                    whole += scale.of(digits, negated).orElse(null) instanceof Magnitude.Digits ? 1 : 0;
                    assertThat(scale.of(digits, negated).map(MagnitudeTest::numbers))
                            .as(number + " " + symbol)
                            .isEqualTo(scale.of(exact, negated).map(MagnitudeTest::numbers));
                }
            }
        }
        assertThat(whole).isGreaterThan(30_000);
    }

    private static List<BigDecimal> numbers(Magnitude magnitude) {
        return List.of(magnitude.value(), magnitude.low(), magnitude.high());
    }
}
