package quarterdeck.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.observation.Observation;

/** What tables print beside their numbers: the words stay as they are, and say more than a name. Figures are made up. */
class PrintedWordsTest {

    private static List<Observation> observations(String drawing) {
        return Understood.table(drawing).findings().stream()
                .map(Observation.class::cast)
                .toList();
    }

    @Test
    void scriptAndWidthOfThePrintedWordsAreKept() {
        Observation first = observations("""
                ２０２４年吉林省分縣（市）地區生產總值
                縣（市）|地區生產總值（億元）
                乾安县|120.5
                農安縣|300.1
                """).get(0);

        assertThat(first.regionPrinted()).isEqualTo("乾安县");
        assertThat(first.regionCode()).isEqualTo("220723");
        assertThat(first.indicatorPrinted()).isEqualTo("地區生產總值（億元）");
        assertThat(first.periodPrinted()).isEqualTo("２０２４年吉林省分縣（市）地區生產總值");
    }

    @Test
    void spreadWordsAreClosedUp() {
        Observation first = observations("""
                2024年浙江省各市
                市  别|地区  生产总值（亿元）
                杭  州  市|21860.1
                """).get(0);

        assertThat(first.regionPrinted()).isEqualTo("杭州市");
        assertThat(first.indicatorPrinted()).isEqualTo("地区生产总值（亿元）");
    }

    @Test
    void preliminaryAndVerifiedFiguresOfOneYearStandBesideEachOther() {
        assertThat(observations("""
                2022年浙江省
                指标|初步核算数（亿元）|最终核实数（亿元）
                地区生产总值|77715|78060
                """))
                .extracting(
                        o -> Objects.requireNonNull(o.value()).movePointLeft(8).toBigInteger() + " "
                                + o.status().code())
                .containsExactly("77715 preliminary", "78060 verified");
    }

    @Test
    void changeOnTheMonthBeforeIsRefusedWhereItMayBeAnAmountOrAPercentage() {
        assertThat(Understood.table("""
                2025年9月末温州市存款
                单位：亿元、%
                项目|余额|比上月增减|同比增长
                各项存款|21022.3|120.2|7.7
                """).lines()).isEqualTo("""
                4:2 330300 deposit_balance level 2025-09-30/2025-09-30/stock 2102230000000元
                4:3 120.2 measure_unknown [亿元]
                4:4 330300 deposit_balance yoy 2025-09-30/2025-09-30/stock 7.7%
                """);
    }

    @Test
    void monthsOfARowOfSingleMonthsHoldJanuaryAndFebruaryTogether() {
        assertThat(Understood.table("""
                宁波市用电
                指标|2025年1-2月|2025年3月
                全社会用电量当月（亿千瓦时）|150.2|85.0
                """).lines()).isEqualTo("""
                3:2 330200 electricity_total level 2025-01-01/2025-02-28/cumulative 15020000000千瓦时
                3:3 330200 electricity_total level 2025-03-01/2025-03-31/single 8500000000千瓦时
                """);
    }

    @Test
    void whatWasDoneOfABudgetIsOfTheMonthsOfTheTitleAndTheBudgetIsRefused() {
        assertThat(Understood.table("""
                2025年1-4月宁波市各地一般公共预算收入
                单位：亿元
                地区|全年预算数|本年累计|完成预算%|同比增长%
                慈溪市|240.5|83.7|34.8|8.9
                """).lines()).isEqualTo("""
                4:2 240.5 measure_unknown [亿元]
                4:3 330282 fiscal_general_revenue level 2025-01-01/2025-04-30/cumulative 8370000000元
                4:4 34.8 measure_unknown [%]
                4:5 330282 fiscal_general_revenue yoy 2025-01-01/2025-04-30/cumulative 8.9%
                """);
    }

    @Test
    void aFirstRowWithoutNumbersIsNoHeader() {
        assertThat(Understood.table("""
                指标|地区|时间|值|计量单位|同比增速(%)
                出口总额|武汉市|2025年1-6月||亿美元|
                出口总额|黄石市|2025年1-6月|5.3|亿美元|-12.2
                """).lines()).isEqualTo("""
                3:4 420200 exports_usd level 2025-01-01/2025-06-30/cumulative 530000000美元
                3:6 420200 exports_usd yoy 2025-01-01/2025-06-30/cumulative -12.2%
                """);
    }
}
