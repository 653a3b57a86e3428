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
