package quarterdeck.reading.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;
import quarterdeck.reading.vocabulary.VocabularyFaults;
import quarterdeck.reading.vocabulary.VocabularyFolder;

class UnitsTest {

    private static final Units UNITS = load();

    private static Units load() {
        VocabularyFaults faults = new VocabularyFaults();
        Path folder = Path.of(System.getProperty("quarterdeck.root"), "sql/vocabulary");
        Units units = Units.load(new VocabularyFolder(folder, faults));
        faults.throwIfAny();
        return units;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    亿元            | 亿元 = 100000000 元, money_cny
                    （亿元）        | 亿元 = 100000000 元, money_cny
                    单位：億 元     | 亿元 = 100000000 元, money_cny
                    計量單位:萬元   | 万元 = 10000 元, money_cny
                    亿元人民币      | 亿元 = 100000000 元, money_cny
                    人民币亿元      | 亿元 = 100000000 元, money_cny
                    兆元            | 万亿元 = 1000000000000 元, money_cny
                    亿美元          | 亿美元 = 100000000 美元, money_usd
                    ％              | % = 1 %, ratio
                    个百分点        | 百分点 = 1 百分点, pp
                    倍              | 倍 = 100 %, ratio
                    千克/公顷       | 千克/公顷 = 1 千克/公顷, mass/area
                    万元/亩         | 万元/亩 = 15 元/平方米, money_cny/area
                    吨标准煤/万元   | 吨标准煤/万元 = 1 吨标准煤/万元, energy_tce/money_cny
                    百万千瓦时      | 百万千瓦时 = 1000000 千瓦时, electricity
                    上年同期＝100   | 上年同期=100 = 1 指数, index
                    """)
    void aPrintedUnitResolvesHoweverItIsPrinted(String printed, String meaning) {
        Unit unit = UNITS.resolve(printed).get();
        assertThat(unit.symbol() + " = " + unit.factor() + " " + unit.canonical() + ", " + unit.dimension())
                .isEqualTo(meaning);
    }

    @Test
    void aCaptionOfTwoUnitsIsRefusedWithBoth() {
        assertThat(UNITS.resolve("单位：万元、%"))
                .isEqualTo(Resolution.refused(Refusal.UNIT_AMBIGUOUS, List.of("万元 (money_cny)", "% (ratio)")));
    }
}
