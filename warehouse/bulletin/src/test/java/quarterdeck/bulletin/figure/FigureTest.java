package quarterdeck.bulletin.figure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Figures show no digit more than was printed; 5540亿元 of exports is Yiwu's of January to September 2025. */
class FigureTest {

    @Test
    void aNumberShowsTheDigitsThatWerePrinted() {
        assertThat(Figure.of(5540d, 5539.5, 5540.5, "亿元", "").text()).isEqualTo("5,540");
        assertThat(Figure.of(2181.18, 2181.175, 2181.185, "亿元", "").text()).isEqualTo("2,181.18");
        assertThat(Figure.signed(4d, 3.95, 4.05, "%", "").text()).isEqualTo("+4.0");
        assertThat(Figure.signed(4d, 3.5, 4.5, "%", "").text()).isEqualTo("+4");
    }

    @Test
    void theIntervalIsShownWithTheDigitOfItsEnds() {
        assertThat(Figure.of(5540d, 5539.5, 5540.5, "亿元", "").interval()).isEqualTo("[5,539.5, 5,540.5]");
        assertThat(Figure.signed(5.0, 4.7, 5.3, "%", "").interval()).isEqualTo("[4.7, 5.3]");
    }

    @Test
    void minusIsAMinusSignAndZeroHasNone() {
        assertThat(Figure.signed(-4.6, -4.65, -4.55, "%", "").text()).isEqualTo("\u22124.6");
        assertThat(Figure.signed(0d, -0.05, 0.05, "%", "").text()).isEqualTo("0.0");
    }

    /** Made-up numbers of all sizes, many of them halves of their last decimal. */
    @Test
    void digitsAreThoseOfTheDecimalNumberRoundedHalfUp() {
        java.util.Random random = new java.util.Random(10);
        for (int i = 0; i < 20_000; i++) {
            int decimals = random.nextInt(5);
            double size = Math.pow(10, random.nextInt(16) - 2);
            double value = java.math.BigDecimal.valueOf((random.nextDouble() - 0.5) * size)
                    .setScale(random.nextInt(6), java.math.RoundingMode.HALF_UP)
                    .doubleValue();
            java.math.BigDecimal exact = java.math.BigDecimal.valueOf(value);
            assertThat(Precision.text(value, decimals).replace(",", "").replace('\u2212', '-'))
                    .isEqualTo(exact.setScale(decimals, java.math.RoundingMode.HALF_UP)
                            .toPlainString());
            assertThat(Precision.decimals(value, null, null))
                    .as(exact.toString())
                    .isEqualTo(
                            Math.min(4, Math.max(0, exact.stripTrailingZeros().scale())));
        }
        assertThat(Precision.text(1234567.5, 0)).isEqualTo("1,234,568");
        assertThat(Precision.text(-0.04, 1)).isEqualTo("0.0");
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(java.util.ResourceBundle.getBundle("quarterdeck.bulletin.words", java.util.Locale.CHINESE)
                        .keySet())
                .isEqualTo(
                        java.util.ResourceBundle.getBundle("quarterdeck.bulletin.words", java.util.Locale.ENGLISH)
                                .keySet()
                                .stream()
                                .filter(key -> !key.startsWith("unit."))
                                .collect(java.util.stream.Collectors.toSet()));
    }
}
