package quarterdeck.reading.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.observation.ReleaseFacts;
import quarterdeck.reading.period.Period;

/** Lists whose names stand elsewhere, and times that are only mentioned, on sentences whose figures are made up. */
class ProseListsAndTimesTest {

    private static final ReleaseFacts HUNAN = new ReleaseFacts(
            "2025年上半年经济运行情况", "", "", "", "", LocalDate.of(2025, 7, 20), "day", "text", null, "430000", "");
    private static final String HALF = " 2025-01-01/2025-06-30/cumulative";

    @Test
    void aListOfTheClauseBeforeIsAnswered() {
        assertThat(read("进出口、出口和进口三项指标同步增长，分别完成3120亿元、2010亿元和1110亿元。"))
                .containsExactly("trade_total_cny level 3120", "exports_cny level 2010", "imports_cny level 1110");
        assertThat(read("城镇、农村居民人均可支配收入稳步提高，分别达到26110元和11230元。"))
                .containsExactly("income_urban level 26110", "income_rural level 11230");
    }

    @Test
    void contributionsAreThoseOfThePartsToldOfLast() {
        assertThat(read("第一产业增加值增长3.5%；第二产业增长3.7%；第三产业增长4.4%，对经济增长的贡献率分别为7.0%、35.2%和57.8%。")
                        .subList(3, 6))
                .containsExactly(
                        "gdp_primary contribution_rate 7.0",
                        "gdp_secondary contribution_rate 35.2",
                        "gdp_tertiary contribution_rate 57.8");
        assertThat(read("一、二、三产业对经济增长的贡献率分别为2.1%、45.6%和52.3%。").get(1))
                .isEqualTo("gdp_secondary contribution_rate 45.6");
        assertThat(read("三次产业结构为9.1∶37.2∶53.7，对经济增长的贡献率分别为6.0%、40.0%和54.0%。").get(3))
                .isEqualTo("gdp_primary contribution_rate 6.0");
    }

    @Test
    void differencesFromSeveralTimesAreAnsweredInTheirOrder() {
        assertThat(read("6月末，贷款余额增长10.1%，增速分别比上月末和上年同期高0.2个和0.5个百分点。").subList(1, 3))
                .containsExactly("loan_balance diff_pp 0.2 on_month", "loan_balance diff_pp 0.5");
        assertThat(read("出口增长6.1%，增速比一季度和1—5月分别提高1.2个、0.3个百分点。").subList(1, 3))
                .containsExactly("exports_cny diff_pp 1.2 on_quarter", "exports_cny diff_pp 0.3 on_month");
    }

    @Test
    void differencesFromSeveralIndicatorsAreAnsweredInTheirOrder() {
        assertThat(read("装备制造业增加值增长9.1%，增速分别高于规模以上工业、高技术制造业2.1个和0.6个百分点。").subList(1, 3))
                .containsExactly(
                        "ind_va_equipment diff_pp 2.1 from ind_va_above",
                        "ind_va_equipment diff_pp 0.6 from ind_va_hitech");
        assertThat(read("民间投资增长5.1%，分别快于固定资产投资、房地产开发投资1.0个和8.2个百分点。").subList(1, 3))
                .containsExactly("fai_private diff_pp 1.0 from fai", "fai_private diff_pp 8.2 from fai_real_estate");
    }

    @Test
    void whatBracketsTellOfAPlaceIsOfThatPlace() {
        assertThat(read("规模以上工业增加值增长6.8%，高于全国（6.1%）0.7个百分点。"))
                .containsExactly(
                        "ind_va_above yoy 6.8", "100000 ind_va_above yoy 6.1", "ind_va_above diff_pp 0.7 from 100000");
        assertThat(read("长沙市生产总值增长7.0%，高于全国（5.3%）、全省（5.6%）1.7个和1.4个百分点。"))
                .hasSize(5)
                .contains("430100 gdp diff_pp 1.7 from 100000", "gdp yoy 5.6");
    }

    @Test
    void eachRegionOfAListHasItsRank() {
        assertThat(read("长沙市和岳阳市生产总值分别增长6.2%和5.4%，增速位列全省第1位和第3位。").subList(2, 4))
                .containsExactly("430100 gdp rank = 1 of yoy", "430600 gdp rank = 3 of yoy");
        assertThat(read("株洲市、湘潭市出口分别增长12%和9%，增速居全省14个市州第2位、第5位。").subList(2, 4))
                .containsExactly("430200 exports_cny rank = 2 of yoy", "430300 exports_cny rank = 5 of yoy");
    }

    @Test
    void whatAStreakWasAtLeastIsNoValueOfAYear() {
        assertThat(read("粮食产量连续10年稳定在600亿斤以上。")).containsExactly("grain_output level >= 600 of level");
        assertThat(read("规模以上工业增加值已连续8个月领跑全国。")).containsExactly("ind_va_above rank = 1 of yoy");
        assertThat(read("棉花产量连续4年占全国九成以上。")).containsExactly("cotton_output share >= 9 of share");
    }

    @Test
    void aLabelMayLeaveOutTheBeginningOfTheOneBefore() {
        assertThat(read("对非洲进出口220亿元，增长90.4%，其中出口174亿元。").get(2)).isEqualTo("exports_cny/partner:africa level 174");
        assertThat(read("生猪出栏213万头，增长8.9%，季末存栏413万头。").get(2)).isEqualTo("pig_stock level 4130000");
        assertThat(read("电子信息制造业实现利润总额32亿元，增长6.6%，资产总计510亿元。"))
                .startsWith("ind_profit/industry_group:electronic_info level 32")
                .doesNotContain("ind_assets level 510");
    }

    @Test
    void aSumOfSeveralIsOfNoneOfThem() {
        assertThat(read("契税92亿元，增长3.5%；增值税、企业所得税两项合计占税收收入的57.8%。").get(2)).isEqualTo("refused indicator_missing");
        assertThat(read("出口增长5.0%，前三大产品合计增长8.0%。").get(1)).startsWith("refused");
        assertThat(read("长沙、株洲、湘潭三市进出口分别为1510亿元、320亿元和210亿元，合计占全省的58.7%。").get(3))
                .isEqualTo("refused indicator_missing");
    }

    @Test
    void growthThatTurnedIsOfTheSameBaseAndOfTwoMonths() {
        assertThat(dated("6月份，居民消费价格环比由上月下降0.1%转为上涨0.2%。"))
                .containsExactly(
                        "cpi mom -0.1 2025-05-01/2025-05-31/single", "cpi mom 0.2 2025-06-01/2025-06-30/single");
    }

    @Test
    void timesThatAreOnlyMentionedDateNothing() {
        assertThat(dated("出口增长6.1%，这是自2022年第三季度以来增速首次超过6%。进口增长2.0%。")).endsWith("imports_cny yoy 2.0" + HALF);
        assertThat(dated("受上年同期基数较高影响，出口下降1.1%。")).containsExactly("exports_cny yoy -1.1" + HALF);
        assertThat(dated("上半年，出口增长6.1%，而1—2月下降3.3%。进口增长2.0%。"))
                .containsExactly(
                        "exports_cny yoy 6.1" + HALF,
                        "exports_cny yoy -3.3 2025-01-01/2025-02-28/cumulative",
                        "imports_cny yoy 2.0" + HALF);
        assertThat(dated("上半年，工业投资增长6.1%，其中6月份增长7.7%。出口增长2.0%。")).endsWith("exports_cny yoy 2.0" + HALF);
    }

    @Test
    void theTitleMakesNoPartOfWhatIsSaidToBeOfAll() {
        ReleaseFacts onIndustry = new ReleaseFacts(
                "上半年全省工业用电量增长5.7%", "", "", "", "", LocalDate.of(2025, 7, 20), "day", "text", null, "430000", "");
        assertThat(Reader.own().read("上半年，全社会用电量1130亿千瓦时，增长4.3%；全社会研发投入增长9%。", onIndustry).findings().stream()
                        .map(ProseListsAndTimesTest::told)
                        .toList())
                .startsWith("electricity_total level 1130", "electricity_total yoy 4.3");
    }

    @Test
    void whatATimeIsLikenedToIsNotSpokenOf() {
        assertThat(dated("6月份，城镇调查失业率为5.0%，与上月持平，比上年同期下降0.2个百分点。").get(1))
                .isEqualTo("unemployment_surveyed diff_pp -0.2 2025-06-01/2025-06-30/single");
        assertThat(dated("6月份，出口增长6.1%，与5月份相当。进口增长2.0%。").get(1))
                .isEqualTo("imports_cny yoy 2.0 2025-06-01/2025-06-30/single");
    }

    @Test
    void aParagraphOfTheLastMonthIsToldBesideTheWhole() {
        assertThat(dated("6月当月，出口增长1.3%。\n民营企业进出口增长2.3%。")).endsWith("trade_private yoy 2.3" + HALF);
        assertThat(dated("6月份，固定资产投资下降1.3%。\n社会消费品零售总额增长2.3%。")).endsWith("retail_sales yoy 2.3" + HALF);
    }

    @Test
    void whatFlowsUpToADayHasFlownSinceTheYearBegan() {
        assertThat(dated("截至6月底，全省实现生产总值25000亿元。")).containsExactly("gdp level 25000" + HALF);
        assertThat(dated("截至6月末，存款余额8000亿元。"))
                .containsExactly("deposit_balance level 8000 2025-06-30/2025-06-30/stock");
    }

    @Test
    void doublingOverYearsIsNoGrowthOnTheYear() {
        assertThat(read("生产总值从2015年的1.2万亿元增至2024年的2.5万亿元，总量翻了一番。").get(2)).startsWith("refused measure_unknown");
    }

    @Test
    void aListMayBeAnsweredWithoutAWordThatSaysSo() {
        assertThat(read("鲜菜、水产品价格上涨4.2%和1.1%。"))
                .containsExactly("cpi/cpi:vegetable yoy 4.2", "cpi/cpi:aquatic yoy 1.1");
        assertThat(read("对日本、韩国进出口120亿元和90亿元，分别增长3.1%和2.2%。"))
                .containsExactly(
                        "trade_total_cny/partner:japan level 120",
                        "trade_total_cny/partner:korea level 90",
                        "trade_total_cny/partner:japan yoy 3.1",
                        "trade_total_cny/partner:korea yoy 2.2");
        assertThat(read("对日本、火星地区进出口120亿元和90亿元。"))
                .containsExactly("refused number_ambiguous", "refused number_ambiguous");
    }

    @Test
    void anAmountAndItsGrowthAnswerNoList() {
        assertThat(read("出口、进口分别增长4.1%、8.8%，固定资产投资1.9万亿元、增长7.7%。").subList(2, 4))
                .containsExactly("fai level 1.9", "fai yoy 7.7");
        assertThat(read("城镇、农村居民人均可支配收入分别增长4.1%、5.2%，出口90亿元、增长3.3%。").subList(2, 4))
                .containsExactly("exports_cny level 90", "exports_cny yoy 3.3");
    }

    @Test
    void aPlaceThatIsAPartnerInTradeIsNoSubject() {
        assertThat(read("对韩国、香港、日本出口12亿元、9亿元和8亿元。进口增长2%。"))
                .containsExactly(
                        "exports_cny/partner:korea level 12",
                        "exports_cny/partner:hongkong level 9",
                        "exports_cny/partner:japan level 8",
                        "imports_cny yoy 2");
        assertThat(read("对东盟、台湾地区进出口分别为20亿元和10亿元。").get(1)).isEqualTo("trade_total_cny/partner:taiwan level 10");
    }

    @Test
    void theClauseThatNamesAListMaySayThatItsGrowthIsTold() {
        assertThat(read("纺织业、汽车制造业增加值增速居前，分别为12.1%和9.3%。"))
                .containsExactly("ind_va_by_sector/industry:C17 yoy 12.1", "ind_va_by_sector/industry:C36 yoy 9.3");
        assertThat(read("医药制造业、食品制造业增加值增速较高，分别达10.1%和8.3%。"))
                .containsExactly("ind_va_by_sector/industry:C27 yoy 10.1", "ind_va_by_sector/industry:C14 yoy 8.3");
    }

    @Test
    void whatAMonthHasCumulatedHasRunSinceTheYearBegan() {
        assertThat(dated("4月，一般公共预算收入累计完成210亿元，下降4.2%。"))
                .containsExactly(
                        "fiscal_general_revenue level 210 2025-01-01/2025-04-30/cumulative",
                        "fiscal_general_revenue yoy -4.2 2025-01-01/2025-04-30/cumulative");
        assertThat(dated("5月份，进出口累计实现900亿元。"))
                .containsExactly("trade_total_cny level 900 2025-01-01/2025-05-31/cumulative");
        assertThat(dated("4月当月，一般公共预算收入30亿元。"))
                .containsExactly("fiscal_general_revenue level 30 2025-04-01/2025-04-30/single");
    }

    @Test
    void theFirstTwoMonthsAreAPeriod() {
        assertThat(dated("前两个月，出口增长6.1%。")).containsExactly("exports_cny yoy 6.1 2025-01-01/2025-02-28/cumulative");
        assertThat(dated("头两个月，进口增长1.1%。")).containsExactly("imports_cny yoy 1.1 2025-01-01/2025-02-28/cumulative");
    }

    @Test
    void growthMayTurnIntoNone() {
        assertThat(dated("6月份，居民消费价格环比由上月的下降0.1%转为持平。工业生产者出厂价格同比下降2%。"))
                .containsExactly(
                        "cpi mom -0.1 2025-05-01/2025-05-31/single",
                        "cpi mom 0 2025-06-01/2025-06-30/single",
                        "ppi yoy -2 2025-06-01/2025-06-30/single");
        assertThat(dated("6月份，工业生产者购进价格同比由上月下降0.6%转为持平。").get(1))
                .isEqualTo("ppi_purchase yoy 0 2025-06-01/2025-06-30/single");
    }

    @Test
    void aPartOfTheTimeGoesOnAboutTheSame() {
        assertThat(dated("出口增长6.1%；其中6月当月增长7.7%。").get(1))
                .isEqualTo("exports_cny yoy 7.7 2025-06-01/2025-06-30/single");
        assertThat(dated("规模以上工业增加值增长6.1%；其中二季度增长7.7%。").get(1))
                .isEqualTo("ind_va_above yoy 7.7 2025-04-01/2025-06-30/single");
    }

    private static List<String> read(String text) {
        return findings(text).stream().map(ProseListsAndTimesTest::told).toList();
    }

    private static List<String> dated(String text) {
        return findings(text).stream()
                .filter(Observation.class::isInstance)
                .map(o -> told(o) + " " + key(((Observation) o).period()))
                .toList();
    }

    private static String key(@org.jspecify.annotations.Nullable Period period) {
        return period == null ? "" : period.key();
    }

    private static List<Finding> findings(String text) {
        return Reader.own().read(text, HUNAN).findings();
    }

    private static String told(Finding finding) {
        if (finding instanceof Rejection r) {
            return "refused " + r.reason().code();
        }
        if (finding instanceof Claim c) {
            return place(c.regionCode()) + c.indicatorCode() + " " + c.predicate()
                    + (c.ofMeasure() == null ? "" : " of " + c.ofMeasure().code());
        }
        Observation o = (Observation) finding;
        String sign = o.value() != null && o.value().signum() < 0 ? "-" : "";
        String value =
                o.unitPrinted().equals("万头") ? o.value().stripTrailingZeros().toPlainString() : o.valuePrinted();
        String from = o.referenceRegionCode().isEmpty() ? o.referenceIndicatorCode() : o.referenceRegionCode();
        boolean differs = o.measure().code().equals("diff_pp");
        return place(o.regionCode())
                + o.indicatorCode()
                + (o.breakdownCode().isEmpty() ? "" : "/" + o.breakdownCode())
                + " " + o.measure().code() + " " + sign + value
                + (differs && !from.isEmpty() ? " from " + from : "")
                + (o.comparability().isEmpty() ? "" : " " + o.comparability());
    }

    private static String place(String code) {
        return code.equals("430000") ? "" : code + " ";
    }
}
