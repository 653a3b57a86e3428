package quarterdeck.reading.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import quarterdeck.reading.period.Periods;
import quarterdeck.reading.unit.BundledUnits;
import quarterdeck.reading.unit.Unit;

class QuantitiesTest {

    private static final Quantities QUANTITIES = new Quantities(BundledUnits.UNITS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    5540亿元      | 5540 亿元 [5539.5, 5540.5)
                    1.2万亿元     | 1.2 万亿元 [1.15, 1.25)
                    ３，４５６．７ | 3456.7 [3456.65, 3456.75)
                    3,456.7       | 3456.7 [3456.65, 3456.75)
                    12 345 678.9  | 12345678.9 [12345678.85, 12345678.95)
                    三十八项      | 38 项 [37.5, 38.5)
                    210多万家     | more_than 210 万家 [209.5, 210.5)
                    百分之五点二  | 5.2 % [5.15, 5.25)
                    千分之三      | 3 ‰ [2.5, 3.5)
                    七成六        | 7.6 成 [7.55, 7.65)
                    五分之一      | 1 1/5 [0.5, 1.5) as 1/5
                    近3000        | nearly 3000 [2999.5, 3000.5)
                    超200         | more_than 200 [199.5, 200.5)
                    约300户       | about 300 户 [299.5, 300.5)
                    15%左右       | about 15 % [14.5, 15.5)
                    10亿元以上    | at_least 10 亿元 [9.5, 10.5)
                    不低于5%      | at_least 5 % [4.5, 5.5)
                    3%以内        | at_most 3 % [2.5, 3.5)
                    10万+         | more_than 100000 [95000.0, 105000.0)
                    10亿多元      | more_than 10 亿元 [9.5, 10.5)
                    -1.2          | -1.2 [-1.25, -1.15)
                    －１．２      | -1.2 [-1.25, -1.15)
                    (1.2)         | -1.2 [-1.25, -1.15)
                    负2.1%        | -2.1 % [-2.15, -2.05)
                    +5.0          | 5.0 [4.95, 5.05)
                    3.94倍        | 3.94 倍 [3.935, 3.945)
                    两番          | 2 番 [1.5, 2.5)
                    持平          | 0 [-0.5, 0.5)
                    0             | 0 [-0.5, 0.5)
                    0.0           | 0.0 [-0.05, 0.05)
                    -0.0          | 0.0 [-0.05, 0.05)
                    .44           | 0.44 [0.435, 0.445)
                    1.25E+3       | 1250 [1245, 1255)
                    一万二千亿元  | 12000 亿元 [11999.5, 12000.5)
                    三亿五千万元  | 35000 万元 [34999.5, 35000.5)
                    """)
    void aCellIsReadWithItsPrintedPrecision(String cell, String quantity) {
        assertThat(QUANTITIES.parse(cell).map(QuantitiesTest::told)).hasValue(quantity);
    }

    /** A blank before it leaves a number to the grammar. */
    @Test
    void groupedDigitsAreReadByTheirFormAsTheGrammarReadsThem() {
        Random random = new Random(20251103);
        int grouped = 0;
        for (int i = 0; i < 20_000; i++) {
            String number = String.format(Locale.ROOT, "%,d", random.nextLong() >> random.nextInt(64));
            StringBuilder cell =
                    new StringBuilder(random.nextInt(3) == 0 ? number : number + "." + random.nextInt(1000));
            if (random.nextInt(4) == 0) {
                cell.setCharAt(random.nextInt(cell.length()), ",.-01，%".charAt(random.nextInt(7)));
            }
            assertThat(QUANTITIES.parse(cell.toString())).as(cell.toString()).isEqualTo(QUANTITIES.parse(" " + cell));
            if (Quantities.isGrouped(cell.toString())) {
                assertThat(new Periods().parse(cell.toString()))
                        .as(cell.toString())
                        .isEmpty();
                grouped++;
            }
        }
        assertThat(grouped).isBetween(10_000, 19_000);
    }

    /** Numerals that a well-known rule-based reader of Chinese numbers gets wrong: 210, 102 and 0. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    两百一十多万  | more_than 2100000 [2095000.0, 2105000.0)
                    一百二        | 120 [119.5, 120.5)
                    三万五        | 35000 [34999.5, 35000.5)
                    一百零二      | 102 [101.5, 102.5)
                    一千零五十    | 1050 [1049.5, 1050.5)
                    百分之五点二  | 5.2 % [5.15, 5.25)
                    十五          | 15 [14.5, 15.5)
                    """)
    void chineseNumeralsAreReadToTheirEnd(String cell, String quantity) {
        assertThat(QUANTITIES.parse(cell).map(QuantitiesTest::told)).hasValue(quantity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "1,23",
                "2332,33953",
                "1.2.3",
                "5%—5.5%",
                "12a",
                "一二十",
                "二十三百",
                "亿元",
                "百",
                "164.27104.12.7",
                "(-1.2)",
                "(0)",
                "--5",
                "12345678901234567890123456789012345678901",
                "1E999999999"
            })
    void whatIsNoOneNumberIsNotRead(String cell) {
        assertThat(QUANTITIES.parse(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "　", "-", "—", "——", "－", "…", "...", "..", "X", "x", "／", "n/a", "N/A", "*", "（空）", "#N/A"
            })
    void marksOfMissingValuesAreKnown(String cell) {
        assertThat(QUANTITIES.isMissingMark(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "-1", "持平", "1-9月", "万元"})
    void aZeroAndOtherWordsAreNoMissingMarks(String cell) {
        assertThat(QUANTITIES.isMissingMark(cell)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    预计GDP增长7.5%以上，外贸出口5540亿元、增长25.7%      | 7.5%以上 5540亿元 25.7%
                    总量突破万亿元，达到10012.3亿元                       | 突破万亿元 10012.3亿元
                    连着230多个国家，210多万家企业                        | 230多个 210多万家
                    签约10亿元以上项目5个，节约5亿元，合约3个             | 10亿元以上 5个 5亿元 3个
                    由5%提高到6%，从5%到6%                                | 5% 6% 5% 6%
                    保持15%左右，不超过3%，至少12家，近 3000 家           | 15%左右 不超过3% 至少12家 近 3000 家
                    翻一番，翻番，增长3.94倍，提高0.5个百分点             | 一番 番 3.94倍 0.5个百分点
                    增长-2.1%，负1.5%，占七成六，三分之二以上             | -2.1% 负1.5% 七成六 三分之二以上
                    3,456.7万元，12345人，两百一十多万                    | 3,456.7万元 12345人 两百一十多万
                    PM2.5浓度30微克/立方米，得分85.5分                    | 30微克/立方米 85.5分
                    近5年，连续13个月，25年                               | 近5年 13个月 25年
                    """)
    void theNumbersOfATextAreFoundWithUnitAndQualifier(String text, String found) {
        assertThat(found(text)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025年1-9月，9月份，16日上午，四季度，前8个月，8点30分",
                "第3名，第三产业，前三名，居第5位，三次产业",
                "4+1，2.9:38.6:58.5，EH216-S，415X，“132”，5G，A4纸，0571-87052",
                "一带一路，八八战略，一成不变，一头连着，多元一体，几十家，数十亿元",
                "01浙江，(2)推进，2025，GB/T 2260-2007",
                "3 456.7 亿元，2975。55亿元，12，345家，.44亿元，164.27104.12.7亿元"
            })
    void numeralsThatMeasureNothingOrAreTornAreNoQuantities(String text) {
        assertThat(found(text)).isEmpty();
    }

    private static String found(String text) {
        return QUANTITIES.find(text).stream().map(mention -> mention.in(text)).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    增长5%—5.5%左右          | 5%—5.5%左右: 5 % to 5.5 %, about
                    投资10至20亿元           | 10至20亿元: 10 亿元 to 20 亿元, exact
                    约10～20家               | 约10～20家: 10 家 to 20 家, about
                    变动-2.1%~-1.1%          | -2.1%~-1.1%: -2.1 % to -1.1 %, exact
                    误差±0.5%                | ±0.5%: -0.5 % to 0.5 %, exact
                    占5%±0.5%                | 5%±0.5%: 4.5 % to 5.5 %, exact
                    9000万-1.2亿元           | 9000万-1.2亿元: 0.9 亿元 to 1.2 亿元, exact
                    """)
    void aRangeHasTwoEndsAndNoValue(String text, String told) {
        assertThat(QUANTITIES.find(text)).isEmpty();
        assertThat(QUANTITIES.ranges(text).stream().map(mention -> mention.in(text) + ": " + ends(mention.what())))
                .containsExactly(told);
    }

    private static String ends(QuantityRange range) {
        return end(range.from()) + " to " + end(range.to()) + ", "
                + range.qualifier().code();
    }

    private static String end(Quantity end) {
        Unit unit = end.unit();
        return end.value().toPlainString() + " " + (unit == null ? "" : unit.symbol());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    八八战略和415X的四个方面         | 八八=88 415=415 四=4
                    一带一路EH216-S第3               | 一=1 一=1 216=216 3=3
                    结构为2.9:38.6:58.5，4+1         | 2.9=2.9 38.6=38.6 58.5=58.5 4=4 1=1
                    千项万亿，零售额3,456.7万元      | 千=? 万亿=? 3,456.7万=34567000.0
                    亿航智能，百姓，零部件，万一     |
                    3千万元，210多万家，亿元以上     | 3千万=30000000 210多万=2100000 亿=?
                    2025年两百一十多万               | 2025=2025 两百一十多万=2100000
                    """)
    void everyNumeralOfATextIsEnumerated(String text, @Nullable String numerals) {
        assertThat(QUANTITIES.numerals(text).stream()
                        .map(m -> m.in(text) + "="
                                + (m.what().value() == null ? "?" : m.what().value()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(numerals == null ? "" : numerals);
    }

    static String told(Quantity quantity) {
        Unit unit = quantity.unit();
        String qualifier = quantity.qualifier() == Qualifier.EXACT
                ? ""
                : quantity.qualifier().code() + " ";
        String value = quantity.value().toPlainString();
        return String.format(
                Locale.ROOT,
                "%s%s%s [%s, %s)%s",
                qualifier,
                value,
                unit == null ? "" : " " + unit.symbol(),
                quantity.low().toPlainString(),
                quantity.high().toPlainString(),
                quantity.printed().equals(value) ? "" : " as " + quantity.printed());
    }
}
