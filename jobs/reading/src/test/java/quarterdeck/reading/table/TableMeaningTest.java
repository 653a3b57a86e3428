package quarterdeck.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.Span;

/** What words mean in the light of what stands around them. Figures are made up. */
class TableMeaningTest {

    private static final Period FIRST_QUARTER =
            new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 3, 31), Span.CUMULATIVE);

    private static String lines(String drawing) {
        return Understood.table("", drawing, "330100", FIRST_QUARTER).lines();
    }

    @Test
    void monthlyGrowthOfIndustryIsThatOfLargeEnterprisesAndQuarterlyIsNot() {
        assertThat(lines("""
                杭州市
                指标|2024年4月|2024年5月
                工业增加值累计增长(%)|5.1|5.3
                """)).isEqualTo("""
                3:2 330100 ind_va_above yoy 2024-01-01/2024-04-30/cumulative 5.1%
                3:3 330100 ind_va_above yoy 2024-01-01/2024-05-31/cumulative 5.3%
                """);
        assertThat(lines("""
                杭州市
                指标|2024年一季度|2024年上半年
                工业增加值增速(%)|5.1|5.3
                """)).isEqualTo("""
                3:2 330100 va_industry yoy 2024-01-01/2024-03-31/cumulative 5.1%
                3:3 330100 va_industry yoy 2024-01-01/2024-06-30/cumulative 5.3%
                """);
    }

    @Test
    void aPartOfAPartIsRefused() {
        assertThat(lines("""
                杭州市2024年社会消费品零售总额
                项目|总额(亿元)
                限额以上法人：|
                  城镇|140
                """)).isEqualTo("""
                4:2 140 indicator_ambiguous [城镇]
                """);
    }

    @Test
    void aDatabaseExportSaysInItsHeaderHowOftenASeriesIsPublished() {
        assertThat(lines("""
                指标|GDP_当期|GDP_累计|规模以上工业增加值_当期同比实际增速
                地区|全国|全国|全国
                频度|季|季|月
                单位|亿元|亿元|%
                2010-05|||16.5
                2010-06|99347.4|186848.7|13.7
                """)).isEqualTo("""
                5:4 100000 ind_va_above yoy 2010-05-01/2010-05-31/single 16.5%
                6:2 100000 gdp level 2010-04-01/2010-06-30/single 9934740000000元
                6:3 100000 gdp level 2010-01-01/2010-06-30/cumulative 18684870000000元
                6:4 100000 ind_va_above yoy 2010-06-01/2010-06-30/single 13.7%
                """);
    }

    @Test
    void anIndexOnTheYearBeforeIsNoGrowthRate() {
        assertThat(lines("""
                指标|2024年
                工业增加值增长指数(上年同期=100)|105.8
                居民消费价格指数(上年=100)|100.2
                """)).isEqualTo("""
                2:2 330100 va_industry index 2024-01-01/2024-12-31/cumulative 105.8指数
                3:2 330100 cpi index 2024-01-01/2024-12-31/cumulative 100.2指数
                """);
    }

    @Test
    void anIndustryUnderANamedHeaderIsAPartOfWhatTheHeaderNames() {
        assertThat(lines("""
                2025年一季度规模以上工业企业主要财务指标（单位：亿元）||
                行业|营业收入|利润总额
                总计|2100.5|110.3
                纺织业|300|10
                """)).isEqualTo("""
                3:2 330100 ind_revenue level 2025-01-01/2025-03-31/cumulative 210050000000元
                3:3 330100 ind_profit level 2025-01-01/2025-03-31/cumulative 11030000000元
                4:2 330100 ind_revenue/industry:C17 level 2025-01-01/2025-03-31/cumulative 30000000000元
                4:3 330100 ind_profit/industry:C17 level 2025-01-01/2025-03-31/cumulative 1000000000元
                """);
    }

    @Test
    void growthBesideTheFigureOfLastYearIsThatOfThisYear() {
        assertThat(Understood.table("""
                时间：2025年上半年||单位：万元|
                县(市、区)|一般公共预算收入||
                |本期|上年同期|±%
                上城区|80000|79000|1.3
                拱墅区|70000|68000|2.9
                西湖区|90000|88000|2.3
                """).lines()).isEqualTo("""
                4:2 330102 fiscal_general_revenue level 2025-01-01/2025-06-30/cumulative 800000000元
                4:3 330102 fiscal_general_revenue level 2024-01-01/2024-06-30/cumulative 790000000元
                4:4 330102 fiscal_general_revenue yoy 2025-01-01/2025-06-30/cumulative 1.3%
                5:2 330105 fiscal_general_revenue level 2025-01-01/2025-06-30/cumulative 700000000元
                5:3 330105 fiscal_general_revenue level 2024-01-01/2024-06-30/cumulative 680000000元
                5:4 330105 fiscal_general_revenue yoy 2025-01-01/2025-06-30/cumulative 2.9%
                6:2 330106 fiscal_general_revenue level 2025-01-01/2025-06-30/cumulative 900000000元
                6:3 330106 fiscal_general_revenue level 2024-01-01/2024-06-30/cumulative 880000000元
                6:4 330106 fiscal_general_revenue yoy 2025-01-01/2025-06-30/cumulative 2.3%
                """);
    }

    @Test
    void columnsThatWouldSayTwoThingsOfOneMatterAreRefused() {
        assertThat(lines("""
                各行业平均工资|<|<
                行业|甲类口径单位（元）|乙类口径单位（元）
                制造业|148920|84330
                金融业|301210|150220
                """))
                .contains("indicator_ambiguous")
                .doesNotContain("148920元")
                .doesNotContain("84330元");
    }

    @Test
    void aTitleCompletesWhatItsHeadersLeaveOut() {
        assertThat(lines("""
                杭州市粮食生产情况|<
                地区|播种面积（千公顷）
                桐庐县|9.80
                """)).contains("3:2 330122 grain_area level");
    }

    @Test
    void whatIsPlannedIsNoStatistic() {
        assertThat(lines("""
                项目|年初预算（万元）|累计完成（万元）
                一般公共预算收入|5500|4652
                """)).isEqualTo("""
                2:2 5500 measure_unknown [万元]
                2:3 330100 fiscal_general_revenue level 2025-01-01/2025-03-31/cumulative 46520000元
                """);
    }
}
