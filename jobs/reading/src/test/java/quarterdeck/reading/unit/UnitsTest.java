package quarterdeck.reading.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

class UnitsTest {

    private static final Units UNITS = BundledUnits.UNITS;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    亿元            | 亿元 = 100000000 元, money_cny
                    （亿元）        | 亿元 = 100000000 元, money_cny
                    单位：億 元     | 亿元 = 100000000 元, money_cny
                    計量單位:萬元   | 万元 = 10000 元, money_cny
                    【单位:亿元】   | 亿元 = 100000000 元, money_cny
                    亿元人民币      | 亿元 = 100000000 元, money_cny
                    人民币亿元      | 亿元 = 100000000 元, money_cny
                    万元（人民币）  | 万元 = 10000 元, money_cny
                    兆元            | 万亿元 = 1000000000000 元, money_cny
                    萬億元          | 万亿元 = 1000000000000 元, money_cny
                    亿美元          | 亿美元 = 100000000 美元, money_usd
                    ％              | % = 1 %, ratio
                    ﹪              | % = 1 %, ratio
                    ‰               | ‰ = 0.1 %, ratio
                    个百分点        | 百分点 = 1 百分点, pp
                    個百分點        | 百分点 = 1 百分点, pp
                    倍              | 倍 = 100 %, ratio
                    成              | 成 = 10 %, ratio
                    番              | 番 = 1 番, doubling
                    百万千瓦时      | 百万千瓦时 = 1000000 千瓦时, electricity
                    亿KWh           | 亿千瓦时 = 100000000 千瓦时, electricity
                    万TEU           | 万标箱 = 10000 标箱, container
                    m²              | 平方米 = 1 平方米, area
                    元/人           | 元/人 = 1 元/人, money_cny/person
                    千克/公顷       | 千克/公顷 = 1 千克/公顷, mass/area
                    公斤/亩         | 千克/亩 = 15 千克/公顷, mass/area
                    万元/亩         | 万元/亩 = 15 元/平方米, money_cny/area
                    吨标准煤／万元  | 吨标准煤/万元 = 1 吨标准煤/万元, energy_tce/money_cny
                    米/秒           | 米/秒 = 3.6 公里/小时, length/duration_hour
                    上年同期＝100   | 上年同期=100 = 1 指数, index
                    以上年为100     | 上年=100 = 1 指数, index
                    上年同月=100    | 上年同月=100 = 1 指数, index
                    上月=100        | 上月=100 = 1 指数, index
                    """)
    void aPrintedUnitResolvesHoweverItIsPrinted(String printed, String meaning) {
        assertThat(told(UNITS.resolve(printed).get())).isEqualTo(meaning);
    }

    private static String told(Unit unit) {
        return unit.symbol() + " = " + unit.factor().toPlainString() + " " + unit.canonical() + ", " + unit.dimension();
    }

    @Test
    void aCaptionOfTwoUnitsIsRefusedWithBoth() {
        assertThat(UNITS.resolve("计量单位：万元、%"))
                .isEqualTo(Resolution.refused(Refusal.UNIT_AMBIGUOUS, List.of("万元 (money_cny)", "% (ratio)")));
    }

    @Test
    void aWordOfTwoMeaningsIsRefusedWithBoth() {
        assertThat(UNITS.resolve("位"))
                .isEqualTo(Resolution.refused(Refusal.UNIT_AMBIGUOUS, List.of("人 (person)", "位 (rank)")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "（）", "单位："})
    void nothingPrintedIsAMissingUnit(String printed) {
        assertThat(UNITS.resolve(printed)).isEqualTo(Resolution.refused(Refusal.UNIT_MISSING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"亿", "5G", "指标", "亿元人", "元/", "/人"})
    void otherWordsAreNoUnit(String printed) {
        assertThat(UNITS.resolve(printed)).isEqualTo(Resolution.refused(Refusal.UNIT_UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    人均可支配收入（元）                | 元
                    粮食产量 万吨                       | 万吨
                    计量单位:万元、%                    | 万元 %
                    个体户数（户）                      | 户
                    同比±%                              | %
                    社会消费品零售总额亿元              | 亿元
                    单位面积产量（公斤/亩）             | 千克/亩
                    居民消费价格指数(上年同月=100)      | 上年同月=100
                    5天内完成38项                       | 天 项
                    有7位代表                           | 人
                    """)
    void unitsOfLabelsAreFoundInOrder(String label, String symbols) {
        assertThat(found(label)).isEqualTo(symbols);
    }

    @ParameterizedTest
    @ValueSource(strings = {"点多面广的位置", "个人所得税", "人口自然变动", "第七次人口普查公报", "日用品类", "万元GDP能耗降低率", "亿元以上项目", "http://bp.cn"})
    void wordsThatHoldUnitLettersAreLeftAlone(String label) {
        assertThat(found(label)).isEmpty();
    }

    private static String found(String label) {
        return UNITS.find(label).stream()
                .map(mention -> mention.what().symbol())
                .collect(Collectors.joining(" "));
    }

    @Test
    void aMuIsTwoThousandThirdsOfASquareMetreWhateverIsCountedInIt() {
        Unit mu = UNITS.bySymbol("亩").orElseThrow();
        assertThat(mu.toCanonical(new BigDecimal("3"))).isEqualByComparingTo("2000");
        assertThat(UNITS.bySymbol("万亩").orElseThrow().toCanonical(new BigDecimal("1.5")))
                .isEqualByComparingTo("10000000");
    }

    @Test
    void moneyOfTwoCurrenciesIsOfTwoDimensions() {
        assertThat(UNITS.bySymbol("亿美元").orElseThrow().dimension())
                .isNotEqualTo(UNITS.bySymbol("亿元").orElseThrow().dimension());
    }

    @Test
    void aUnitWithoutSizeCannotBe() {
        assertThatThrownBy(() -> new Unit("半", "个", BigDecimal.ZERO, "entity"))
                .hasMessage("factor of 半 must be positive: Ratio[numerator=0, denominator=1]");
    }
}
