package quarterdeck.reading.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void scriptIsFoldedAsTheUnicodeTransformFoldsIt() {
        Transliterator transform = Transliterator.getInstance("Traditional-Simplified");
        for (char c = '\u4e00'; c <= '\u9fff'; c++) {
            String simplified = transform.transliterate(String.valueOf(c));
            char expected = simplified.length() == 1 ? simplified.charAt(0) : c;
            assertThat(Folding.fold(c)).as("%s", c).isEqualTo(expected);
        }
    }

    @Test
    void widthSpacesAndDashesAreFoldedAndTheLengthStays() {
        String printed = "２０２５年１－９月\u3000地區生產總值（億元）　５．２％—";
        String folded = Folding.fold(printed);
        assertThat(folded).isEqualTo("2025年1-9月 地区生产总值(亿元) 5.2%-").hasSameSizeAs(printed);
    }
}
