package quarterdeck.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.Span;

/** What bureaus' tables do beside being tables. Figures are made up. */
class TableQuirkTest {

    private static final Period FIRST_QUARTER =
            new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31), Span.CUMULATIVE);

    private static String lines(String drawing) {
        return Understood.table("", drawing, "330100", FIRST_QUARTER).lines();
    }

    @Test
    void aRepeatedGrowthColumnBelongsToTheColumnBeforeIt() {
        assertThat(lines("""
                地区|地区生产总值(亿元)|同比±%|固定资产投资(亿元)|同比±%
                上城区|600|5.1|200|3.0
                西湖区|500|4.8|180|-2.5
                """)).isEqualTo("""
                2:2 330102 gdp level 2025-01-01/2025-03-31/cumulative 60000000000元
                2:3 330102 gdp yoy 2025-01-01/2025-03-31/cumulative 5.1%
                2:4 330102 fai level 2025-01-01/2025-03-31/cumulative 20000000000元
                2:5 330102 fai yoy 2025-01-01/2025-03-31/cumulative 3%
                3:2 330106 gdp level 2025-01-01/2025-03-31/cumulative 50000000000元
                3:3 330106 gdp yoy 2025-01-01/2025-03-31/cumulative 4.8%
                3:4 330106 fai level 2025-01-01/2025-03-31/cumulative 18000000000元
                3:5 330106 fai yoy 2025-01-01/2025-03-31/cumulative -2.5%
                """);
    }

    @Test
    void ranksOfLevelsAndOfGrowthAreToldApart() {
        assertThat(lines("""
                地区生产总值||||
                地区|总量(亿元)|位次|增速(%)|位次
                上城区|600|1|5.1|2
                """)).isEqualTo("""
                3:2 330102 gdp level 2025-01-01/2025-03-31/cumulative 60000000000元
                3:3 330102 gdp level 2025-01-01/2025-03-31/cumulative rank = 1
                3:4 330102 gdp yoy 2025-01-01/2025-03-31/cumulative 5.1%
                3:5 330102 gdp yoy 2025-01-01/2025-03-31/cumulative rank = 2
                """);
    }

    @Test
    void whatStandsInAColumnOfPeriodsAndIsNoneIsNotTakenForThePeriodOfTheRelease() {
        assertThat(lines("""
                地区|时期|地区生产总值(亿元)
                上城区|2025年一季度|600
                西湖区|2025年一季度|500
                西湖区|待定|400
                """)).isEqualTo("""
                2:3 330102 gdp level 2025-01-01/2025-03-31/cumulative 60000000000元
                3:3 330106 gdp level 2025-01-01/2025-03-31/cumulative 50000000000元
                4:3 400 period_unknown [待定]
                """);
    }

    @Test
    void thisMonthAndTheYearSoFarAndTheSameTimeLastYearStandSideBySide() {
        assertThat(lines("""
                指标|本月|1-3月累计|上年同期累计|累计比上年同期(%)
                进出口总额(亿元)|9|27|30|-10.0
                """)).isEqualTo("""
                2:2 330100 trade_total_cny level 2025-03-01/2025-03-31/single 900000000元
                2:3 330100 trade_total_cny level 2025-01-01/2025-03-31/cumulative 2700000000元
                2:4 330100 trade_total_cny level 2024-01-01/2024-03-31/cumulative 3000000000元
                2:5 330100 trade_total_cny yoy 2025-01-01/2025-03-31/cumulative -10%
                """);
    }

    @Test
    void aHeadingThatSaysLastMonthMovesThePeriodOfItsRows() {
        assertThat(lines("""
                规模工业|<|<
                指标|1-3月|<
                ^|绝对额（亿元）|增速（%）
                一、规模工业增加值||8.8
                规模工业经济效益指标（上月数据）||
                　　利税总额|32.2|7.7
                　　从业人员平均人数（人）|184868|0.6
                """)).isEqualTo("""
                4:2 330100 ind_va_above level 2025-01-01/2025-03-31/cumulative (blank)元
                4:3 330100 ind_va_above yoy 2025-01-01/2025-03-31/cumulative 8.8%
                6:2 330100 ind_profit_tax level 2025-01-01/2025-02-28/cumulative 3220000000元
                6:3 330100 ind_profit_tax yoy 2025-01-01/2025-02-28/cumulative 7.7%
                7:2 330100 ind_employees level 2025-01-01/2025-02-28/cumulative 184868人
                7:3 330100 ind_employees yoy 2025-01-01/2025-02-28/cumulative 0.6%
                """);
    }

    @Test
    void balancesAreStocksAndTheirChangeSinceJanuaryIsAnAmount() {
        assertThat(lines("""
                金融机构本外币存款余额||
                地区|3月末|比年初增减数
                |(亿元)|(亿元)
                全市|5084.5|266.0
                """)).isEqualTo("""
                4:2 330100 deposit_balance level 2025-03-31/2025-03-31/stock 508450000000元
                4:3 330100 deposit_balance change_amount 2025-03-31/2025-03-31/stock 26600000000元
                """);
    }

    @Test
    void aRowThatSaysOnlyGrowthGoesOnAboutTheRowBeforeIt() {
        assertThat(lines("""
                指标|2024年|2023年
                地区生产总值(亿元)|21860|20059
                　增速(%)|4.7|5.6
                """)).isEqualTo("""
                2:2 330100 gdp level 2024-01-01/2024-12-31/cumulative 2186000000000元
                2:3 330100 gdp level 2023-01-01/2023-12-31/cumulative 2005900000000元
                3:2 330100 gdp yoy 2024-01-01/2024-12-31/cumulative 4.7%
                3:3 330100 gdp yoy 2023-01-01/2023-12-31/cumulative 5.6%
                """);
    }

    @Test
    void wrappedHeaderWordsAndNumberedColumnsAreRead() {
        assertThat(lines("""
                地  区|规模以上|
                |工业增加值|增长
                |(亿元)|(%)
                甲|1|2
                上城区|60|5.1
                """)).isEqualTo("""
                5:2 330102 ind_va_above level 2025-01-01/2025-03-31/cumulative 6000000000元
                5:3 330102 ind_va_above yoy 2025-01-01/2025-03-31/cumulative 5.1%
                """);
    }

    @Test
    void theYearIsPrintedOnceForTheMonthsBelowIt() {
        assertThat(lines("""
                一般公共预算收入（亿元）||
                年份||绝对额
                2024年|1-11月|100.5
                |1-12月|110.2
                2025年|1-2月|30.1
                """)).isEqualTo("""
                3:3 330100 fiscal_general_revenue level 2024-01-01/2024-11-30/cumulative 10050000000元
                4:3 330100 fiscal_general_revenue level 2024-01-01/2024-12-31/cumulative 11020000000元
                5:3 330100 fiscal_general_revenue level 2025-01-01/2025-02-28/cumulative 3010000000元
                """);
    }

    @Test
    void aUnitThatContradictsThePercentageBelowItIsReportedAndTheNumberKept() {
        assertThat(lines("""
                指标|2024年(亿元)
                地区生产总值|21860
                第一产业增加值占比|1.7
                """)).isEqualTo("""
                2:2 330100 gdp level 2024-01-01/2024-12-31/cumulative 2186000000000元
                3:2 330100 gdp_share_primary share 2024-01-01/2024-12-31/cumulative 1.7% blocked
                """);
    }

    @Test
    void nothingIsGuessedWhereTheIndicatorIsLost() {
        assertThat(Understood.table("""
                地区|2024年|2023年
                北京|14092.4|14485.9
                天津|4128.3|
                """).lines()).isEqualTo("""
                2:2 14092.4 indicator_missing []
                2:3 14485.9 indicator_missing []
                3:2 4128.3 indicator_missing []
                """);
    }

    @Test
    void unknownNamesAreRefusedAndDoNotFallBackToWordsFurtherAway() {
        assertThat(lines("""
                2024年杭州市地区生产总值(亿元)|
                地区|总量
                上城区|600
                西湖区|500
                滨江区|400
                乌有乡|300
                """)).isEqualTo("""
                3:2 330102 gdp level 2024-01-01/2024-12-31/cumulative 60000000000元
                4:2 330106 gdp level 2024-01-01/2024-12-31/cumulative 50000000000元
                5:2 330108 gdp level 2024-01-01/2024-12-31/cumulative 40000000000元
                6:2 300 region_unknown [乌有乡]
                """);
    }

    @Test
    void damagedNumbersAreRefusedAndMarksKept() {
        assertThat(lines("""
                指标|2024年
                地区生产总值(亿元)|164.27104.12.7
                固定资产投资(亿元)|…
                社会消费品零售总额(亿元)|8400
                """)).isEqualTo("""
                2:2 164.27104.12.7 number_malformed [164.27104.12.7]
                3:2 330100 fai level 2024-01-01/2024-12-31/cumulative (…)元
                4:2 330100 retail_sales level 2024-01-01/2024-12-31/cumulative 840000000000元
                """);
    }

    @Test
    void everyNumericCellIsAccountedForInsideAndOutsideOfTables() {
        Accounting accounting = Understood.table("", """
                目　录|||
                地区生产总值……………………|5||
                |||
                2025年1-3月地区生产总值|||
                地区|绝对额(亿元)|增速(%)|排名|
                上城区|600|5.1|1|77.5
                西湖区|500|-|2|
                乌有乡|1|2|3|
                |12.6||
                注：1. 2024年为7.2|||
                """, "330100", null).accounting();
        assertThat(accounting).isEqualTo(new Accounting(12, 3, 2, 1, 3, 3, 0, 0, 0, 0));
    }
}
