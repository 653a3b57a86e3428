package quarterdeck.nightly.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "  =1",
                "\u3000＝1",
                "＋1",
                "－1",
                "＠A",
                "\u200b=1",
                "−1",
                "\ttext"
            })
    void whatASpreadsheetWouldRunIsMadeText(String text) {
        assertThat(Cells.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "杭州市", "a=b", "1-9月", "  "})
    void otherTextsStayAsTheyAre(String text) {
        assertThat(Cells.harmless(text)).isEqualTo(text);
    }

    @Test
    void numbersArePlain() {
        assertThat(Cells.plain(new BigDecimal("9013100000000.0000000000"))).isEqualTo("9013100000000");
        assertThat(Cells.plain(1e15)).isEqualTo("1000000000000000");
        assertThat(Cells.plain(Double.NaN)).isEmpty();
        assertThat(Cells.plain(new BigDecimal("-0.50"))).isEqualTo("-0.5");
    }
}
