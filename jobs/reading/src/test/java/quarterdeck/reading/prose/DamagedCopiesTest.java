package quarterdeck.reading.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.observation.ReleaseFacts;

/** What copying does to a text, one class of damage a test; figures without a source are made up for the test. */
class DamagedCopiesTest {

    private static final ReleaseFacts ZHEJIANG = new ReleaseFacts(
            "2023年经济运行情况", "", "", "", "", LocalDate.of(2024, 1, 20), "day", "text", null, "330000", "");

    /** The figures of the first sentence are those of the communiqué on Zhejiang's year 2023. */
    @Test
    void figuresThatLostTheirSeparatorsArePartedWhereOneWaySumsToTheTotal() {
        assertThat(read("全省生产总值82553亿元，第一、二、三产业增加值分别为23323395346268亿元。"))
                .containsExactly(
                        "82553亿元 gdp level 82553",
                        "2332 gdp_primary level 2332 repaired",
                        "33953 gdp_secondary level 33953 repaired",
                        "46268亿元 gdp_tertiary level 46268 repaired");
        assertThat(read("进出口总额4815亿元，出口、进口分别为36791136亿元。"))
                .containsExactly(
                        "4815亿元 trade_total_cny level 4815",
                        "3679 exports_cny level 3679 repaired",
                        "1136亿元 imports_cny level 1136 repaired");
    }

    @Test
    void theRepairSaysWhatWasLostAndWhyItIsTheOnlyReading() {
        Observation exports =
                (Observation) findings("进出口总额4815亿元，出口、进口分别为36791136亿元。").get(1);
        assertThat(exports.repair())
                .isEqualTo("separators lost in 36791136: of all ways to part it only 3679 + 1136 sums to 4815");
        assertThat(exports.place()).isEqualTo("chars 20-24");
    }

    @Test
    void figuresThatLostTheirSeparatorsAreRefusedWhereNoWayOrSeveralWaysSumToTheTotal() {
        assertThat(read("第一、二、三产业增加值分别为23323395346268亿元。"))
                .containsExactly("23323395346268亿元 refused number_ambiguous");
        assertThat(read("进出口总额999亿元，出口、进口分别为36791136亿元。"))
                .containsExactly("999亿元 trade_total_cny level 999", "36791136亿元 refused number_ambiguous");
        assertThat(read("进出口总额12亿元，出口、进口分别为111亿元。"))
                .containsExactly("12亿元 trade_total_cny level 12", "111亿元 refused number_ambiguous");
    }

    @Test
    void percentagesThatLostTheirSeparatorsAreStillParted() {
        assertThat(read("第一、二、三产业增加值分别增长4.2%5.0%6.7%。"))
                .containsExactly("4.2% gdp_primary yoy 4.2", "5.0% gdp_secondary yoy 5", "6.7% gdp_tertiary yoy 6.7");
        assertThat(read("城镇、农村居民人均可支配收入分别增长5.2%7.3%。"))
                .containsExactly("5.2% income_urban yoy 5.2", "7.3% income_rural yoy 7.3");
    }

    @Test
    void aShareThatLostDigitsNoLongerSumsToAHundredAndIsRefused() {
        assertThat(read("三次产业结构为2.8:41.1:6.1。")).containsExactly("2.8:41.1:6.1 refused damaged");
        assertThat(read("三次产业增加值结构为2.8∶1.1∶56.1。")).containsExactly("2.8∶1.1∶56.1 refused damaged");
    }

    @Test
    void aLostIntegerPartIsRefused() {
        assertThat(read("出口总额.44亿元，增长5%。")).containsExactly(".44 refused damaged", "5% exports_cny yoy 5");
        assertThat(read("一般公共预算收入下降.3%。")).containsExactly(".3 refused damaged");
    }

    @Test
    void aDecimalPointTurnedFullStopIsRefused() {
        assertThat(read("进口总额2975。55亿元。")).containsExactly("2975。55 refused damaged");
        assertThat(read("固定资产投资增长6。2%。")).containsExactly("6。2 refused damaged");
    }

    @Test
    void gluedCellsAreRefused() {
        assertThat(read("进出口总额164.27104.12.7亿元。")).containsExactly("164.27104.12.7 refused damaged");
        assertThat(read("一般公共预算收入123456789012345亿元。")).containsExactly("123456789012345亿元 refused damaged");
    }

    @Test
    void aThousandsCommaTurnedDecimalPointIsRefusedBesideThousandsInTheSameUnit() {
        assertThat(read("全省生产总值41.971亿元，其中第二产业增加值18250亿元。"))
                .containsExactly("41.971亿元 refused damaged", "18250亿元 gdp_secondary level 18250");
        assertThat(read("进出口总额12.345亿元，出口9876亿元。"))
                .containsExactly("12.345亿元 refused damaged", "9876亿元 exports_cny level 9876");
        assertThat(read("出口12.345亿元，增长5%。"))
                .containsExactly("12.345亿元 exports_cny level 12.345", "5% exports_cny yoy 5");
    }

    @Test
    void traditionalScriptItsUnitsAndPinyinDoNotChangeWhatIsRead() {
        assertThat(read("全省生產總值為8.3兆元，與去年同期相比增長(zhǎng)6.0%。"))
                .containsExactly("8.3兆元 gdp level 83000", "6.0% gdp yoy 6");
        assertThat(read("固定資產投資發(fā)展平穩，社會消費品零售總額增（zēng）長4.2%，民間投資下(xià)降2.1%。"))
                .containsExactly("4.2% retail_sales yoy 4.2", "2.1% fai_private yoy -2.1");
    }

    @Test
    void placesCountThePinyinThatIsPrinted() {
        assertThat(findings("出口增長(zhǎng)4.2%。").get(0).place()).isEqualTo("chars 11-15");
        assertThat(findings("\ud842\udfb7出口增（zēng）長4.2%。").get(0).place()).isEqualTo("chars 11-15");
    }

    @Test
    void aRiseThatWasRewordedIntoAFallIsTurnedBackWhereLevelChangeAndGrowthLeaveOneWay() {
        assertThat(read("一般公共预算收入284.1亿元，同比增加5.9亿元，下降2.03%。"))
                .containsExactly(
                        "284.1亿元 fiscal_general_revenue level 284.1",
                        "5.9亿元 fiscal_general_revenue change_amount -5.9 repaired",
                        "2.03% fiscal_general_revenue yoy -2.03");
        assertThat(read("社会消费品零售总额1000亿元，同比增加52亿元，下降5.5%。"))
                .containsExactly(
                        "1000亿元 retail_sales level 1000",
                        "52亿元 retail_sales change_amount 52",
                        "5.5% retail_sales yoy 5.5 repaired");
    }

    @Test
    void aRiseAgainstAFallIsRefusedWhereBothWaysFitOrNothingTells() {
        assertThat(read("一般公共预算收入284.1亿元，同比增加5.9亿元，下降2%。"))
                .containsExactly(
                        "284.1亿元 fiscal_general_revenue level 284.1", "5.9亿元 refused damaged", "2% refused damaged");
        assertThat(read("出口总额同比减少12亿元，增长3.5%。")).containsExactly("12亿元 refused damaged", "3.5% refused damaged");
    }

    @Test
    void aWrongUnitIsMendedWhereThePartsSumToTheWholeInOneWay() {
        assertThat(read("全省生产总值82553亿元，其中第一产业增加值2332万元，第二产业增加值33953亿元，第三产业增加值46268亿元。"))
                .contains("2332万元 gdp_primary level 2332 repaired", "82553亿元 gdp level 82553");
        assertThat(read("进出口总额4815亿元，出口3679亿元，进口1136万元。"))
                .containsExactly(
                        "4815亿元 trade_total_cny level 4815",
                        "3679亿元 exports_cny level 3679",
                        "1136万元 imports_cny level 1136 repaired");
    }

    @Test
    void aWrongUnitIsRefusedWhereNoWaySumsAndRightOnesAreLeftAlone() {
        assertThat(read("进出口总额4815亿元，出口3000亿元，进口1136万元。"))
                .containsExactly("4815亿元 refused damaged", "3000亿元 refused damaged", "1136万元 refused damaged");
        assertThat(read("生产总值95.14亿元，第一产业增加值57116万元，第二产业增加值445964万元，第三产业增加值448355万元。"))
                .noneMatch(told -> told.contains("repaired") || told.contains("refused"));
    }

    @Test
    void numbersBesideWhatWasDecodedWronglyAreRefused() {
        assertThat(read("全省生产总值82\ufffd53亿元。出口总额8255锟斤拷亿元。")).noneMatch(told -> told.contains("level"));
        assertThat(read("固定资产投资增长5.2ï¼…，民间投资下降ï2.1%。")).noneMatch(told -> told.contains("yoy"));
    }

    @Test
    void aNumberThatIsGoneStatesNothing() {
        assertThat(read("社会消费品零售总额增长%。")).isEmpty();
        assertThat(read("规上工业增加值亿元，居全省位。")).isEmpty();
    }

    private static List<Finding> findings(String text) {
        return Reader.own().read(text, ZHEJIANG).findings();
    }

    /** What was read of each number: its words, coordinates, value in 亿元 or %, and whether it was repaired. */
    private static List<String> read(String text) {
        return findings(text).stream().map(DamagedCopiesTest::told).toList();
    }

    private static String told(Finding finding) {
        if (finding instanceof Observation o) {
            int power = o.unitCode().equals("%") ? 0 : 8;
            return o.printed() + " " + o.indicatorCode() + " " + o.measure().code() + " "
                    + Objects.requireNonNull(o.value())
                            .movePointLeft(power)
                            .stripTrailingZeros()
                            .toPlainString()
                    + (o.repair().isEmpty() ? "" : " repaired");
        }
        return finding.printed() + " refused " + ((Rejection) finding).reason().code();
    }
}
