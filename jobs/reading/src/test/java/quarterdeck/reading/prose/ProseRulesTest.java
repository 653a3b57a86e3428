package quarterdeck.reading.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Project;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.observation.ReleaseFacts;
import quarterdeck.reading.observation.Target;

/** Each rule on sentences of its own; their figures are made up for the test. */
class ProseRulesTest {

    private static final ReleaseFacts ZHEJIANG = new ReleaseFacts(
            "2025年上半年经济运行情况", "", "", "", "", LocalDate.of(2025, 7, 20), "day", "text", null, "330000", "");

    @Test
    void growthSpeedAndFallAreGrowthOnTheYear() {
        assertThat(read("规上工业增加值增长7.6%。")).containsExactly("ind_va_above yoy 7.6");
        assertThat(read("社会消费品零售总额增速为5.3%。")).containsExactly("retail_sales yoy 5.3");
        assertThat(read("民间投资同比下降2.1%。")).containsExactly("fai_private yoy -2.1");
    }

    @Test
    void multiplesAndDoublingsAreGrowth() {
        assertThat(read("快递业务量增长3.94倍。")).containsExactly("express_volume yoy 394");
        assertThat(read("旅游收入翻一番。")).containsExactly("tourism_revenue yoy 100");
    }

    @Test
    void growthOnTheMonthIsAnotherMeasure() {
        assertThat(read("居民消费价格环比下降0.4%。")).containsExactly("cpi mom -0.4");
        assertThat(read("6月份，工业生产者出厂价格环比上涨0.1%。")).containsExactly("ppi mom 0.1");
    }

    @Test
    void growthOnAnyOtherBaseIsRefused() {
        assertThat(read("进出口总额比2019年增长20%。")).containsExactly("refused measure_unknown");
        assertThat(read("固定资产投资年均增长6.5%。")).containsExactly("refused measure_unknown");
    }

    @Test
    void standingStillIsGrowthOfNought() {
        assertThat(read("社会消费品零售总额与上年同期持平。")).containsExactly("retail_sales yoy 0");
        assertThat(read("核心CPI同比持平。")).containsExactly("cpi_core yoy 0");
    }

    @Test
    void listsAreAnsweredInOrder() {
        assertThat(read("出口、进口分别增长9.7%和1.5%。")).containsExactly("exports_cny yoy 9.7", "imports_cny yoy 1.5");
        assertThat(read("城镇、农村居民人均可支配收入分别为78251元和42786元，分别增长4.4%和6.1%。"))
                .containsExactly(
                        "income_urban level 78251",
                        "income_rural level 42786",
                        "income_urban yoy 4.4",
                        "income_rural yoy 6.1");
        assertThat(read("出口、进口分别增长6.7%和下降3.4%。")).containsExactly("exports_cny yoy 6.7", "imports_cny yoy -3.4");
    }

    @Test
    void aListWithAnotherCountOfNumbersIsRefused() {
        assertThat(read("出口、进口分别增长9.7%、1.5%和2.2%。"))
                .containsExactly("refused number_ambiguous", "refused number_ambiguous", "refused number_ambiguous");
    }

    @Test
    void aListOfUnknownPartsIsNotAnsweredByTheirWhole() {
        assertThat(read("客运量700万人，其中陆上客运量504万人，水上客运量196万人，分别增长15.0%和12.1%。"))
                .containsExactly(
                        "passenger_volume level 7000000",
                        "refused indicator_unknown",
                        "refused indicator_unknown",
                        "refused number_ambiguous",
                        "refused number_ambiguous");
    }

    @Test
    void differencesFromOtherRegionsAreInPoints() {
        assertThat(read("规上工业增加值增长7.3%，高于全国1.5个百分点。"))
                .containsExactly("ind_va_above yoy 7.3", "ind_va_above diff_pp 1.5 from 100000");
        assertThat(read("生产总值增长6.1%，高于全国、全省0.8个和0.3个百分点。").get(1)).isEqualTo("gdp diff_pp 0.8 from 100000");
        assertThat(read("出口增长5.0%，比全国低1.1个百分点。").get(1)).isEqualTo("exports_cny diff_pp -1.1 from 100000");
    }

    @Test
    void differencesInTimeAreInPointsAndAShrinkingFallIsARise() {
        assertThat(read("城镇化率为75.5%，比上年提高0.7个百分点。").get(1)).isEqualTo("urbanization_rate diff_pp 0.7");
        assertThat(read("房地产开发投资下降12.3%，降幅收窄0.4个百分点。").get(1)).isEqualTo("fai_real_estate diff_pp 0.4");
    }

    @Test
    void pullsAndContributionsNameTheWhole() {
        assertThat(read("第三产业增加值增长6.0%，拉动GDP增长3.5个百分点。").get(1)).isEqualTo("gdp_tertiary contribution_pp 3.5 of gdp");
        assertThat(read("第三产业增加值增长6.0%，对GDP增长的贡献率为60.2%。").get(1))
                .isEqualTo("gdp_tertiary contribution_rate 60.2 of gdp");
    }

    @Test
    void sharesNameTheWhole() {
        assertThat(read("税收收入7112亿元，占一般公共预算收入的81.7%。").get(1))
                .isEqualTo("fiscal_tax_share share 81.7 of fiscal_general_revenue");
        assertThat(read("高技术产业投资占固定资产投资的比重为21.3%。")).containsExactly("fai_hitech share 21.3 of fai");
    }

    @Test
    void theProportionOfIndustriesIsThreeSharesAndMustSumToAHundred() {
        assertThat(read("三次产业结构为2.9:38.6:58.5。"))
                .containsExactly(
                        "gdp_share_primary share 2.9 of gdp",
                        "gdp_share_secondary share 38.6 of gdp",
                        "gdp_share_tertiary share 58.5 of gdp");
        assertThat(read("三次产业增加值比例为5.1∶41.2∶63.7。")).containsExactly("refused damaged");
    }

    @Test
    void balancesGrowByAmountsFromTheStartOfTheYear() {
        assertThat(read("6月末，本外币存款余额23.6万亿元，比年初增加1.2万亿元。").get(1))
                .isEqualTo("deposit_balance change_amount 1200000000000");
        assertThat(read("6月末，贷款余额20.1万亿元，比年初减少300亿元。").get(1)).isEqualTo("loan_balance change_amount -30000000000");
    }

    @Test
    void ranksAreClaimsOfGrowthOrOfAmount() {
        assertThat(claims("杭州市出口增长9.6%，增速居全省第3位。")).containsExactly("exports_cny rank = 3 of yoy in 330000");
        assertThat(claims("温州市进出口总额1523亿元，总量居全省第六。")).containsExactly("trade_total_cny rank = 6 of level in 330000");
        assertThat(claims("湖州市固投增速连续6个月全省前三。"))
                .containsExactly("fai rank <= 3 of yoy in 330000 for 6", "fai rank <= 3 of yoy in 330000");
    }

    @Test
    void beingAheadOfSoManyIsAComparison() {
        assertThat(claims("宁波市出口8287亿元，总量超全国20个省份。")).containsExactly("exports_cny exceeds of level in 100000");
        assertThat(claims("苏州市进出口总额25000亿元，规模超过全国22个省份。"))
                .containsExactly("trade_total_cny exceeds of level in 100000");
    }

    @Test
    void projectsAreCountedInBandsAndTheirParts() {
        assertThat(read("嘉兴市招引5亿元以上项目28个，其中50亿元以上3个项目。").get(0))
                .isEqualTo("promo_landed_count landed 28 from 500000000");
        assertThat(read("12个10亿元以上项目在台州市集中开工。")).containsExactly("project_start_count started 12 from 1000000000");
    }

    @Test
    void aimsAreTargetsAndRangesHaveTwoEnds() {
        assertThat(read("力争全年社会消费品零售总额增长6%以上。")).containsExactly("retail_sales target 6..");
        assertThat(read("预期目标是：生产总值增长5%-5.5%，出口增长4%左右。"))
                .containsExactly("gdp target 5..5.5", "exports_cny target 4..4");
    }

    @Test
    void aimsWithoutANumberAreMilestonesWhereWhatIsAimedAtIsMeasured() {
        assertThat(milestones("文成县布局低空经济，力争年内实现商业化运营。")).containsExactly("330328 low_altitude_operation 2025");
        assertThat(milestones("安吉县培育低空经济产业，确保明年实现商业化运营。")).containsExactly("330523 low_altitude_operation 2026");
        assertThat(milestones("文成县加快改革，力争年内实现新突破。")).isEmpty();
    }

    @Test
    void firmsAreRankedInTheirField() {
        assertThat(firms("乐清市的电气龙头已是国内细分赛道第一企业。")).containsExactly("firm_niche_rank rank = 1 in 国内细分赛道");
        assertThat(firms("落户北仑区的还有全球细分赛道前五企业。")).containsExactly("firm_niche_rank rank <= 5 in 全球细分赛道");
    }

    private static List<String> milestones(String text) {
        return findings(text).stream()
                .filter(f -> f instanceof Target t && t.rule().equals("milestone"))
                .map(Target.class::cast)
                .map(t -> t.regionCode() + " " + t.indicatorCode() + " "
                        + Objects.requireNonNull(t.period()).end().getYear())
                .toList();
    }

    private static List<String> firms(String text) {
        return findings(text).stream()
                .filter(f -> f instanceof Claim c && c.rule().equals("rank_of_firms"))
                .map(Claim.class::cast)
                .map(c -> c.indicatorCode() + " " + c.predicate() + " in " + c.scopePrinted())
                .toList();
    }

    @Test
    void aWordThatTouchesALabelMakesItAnother() {
        assertThat(read("光伏组件出口增长5%。")).doesNotContain("exports_cny yoy 5");
        assertThat(read("宠物用品进口下降5%。")).doesNotContain("imports_cny yoy -5");
    }

    @Test
    void estimatesEndWithTheirClause() {
        List<Finding> findings = findings("预计GDP增长5.6%，出口3120亿元。");
        assertThat(findings).map(f -> ((Observation) f).status().code()).containsExactly("estimated", "published");
    }

    @Test
    void damagedNumbersAreRefused() {
        assertThat(read("出口总额.44亿元。")).noneMatch(told -> told.contains("level"));
        assertThat(read("一般公共预算收入23323395346268亿元。")).containsExactly("refused damaged");
        assertThat(read("进口总额2975。55亿元。")).noneMatch(told -> told.contains("level"));
    }

    @Test
    void slogansIdiomsAndOrdinalsAreNoStatistics() {
        Reader.Read read = Reader.own().read("坚持“两个先行”，做好“六稳”工作，进一步打造一批标志性成果，第一时间响应，抓好五个方面12项举措的第3次调度。", ZHEJIANG);
        assertThat(read.findings()).filteredOn(f -> !(f instanceof Rejection)).isEmpty();
    }

    private static List<Finding> findings(String text) {
        return Reader.own().read(text, ZHEJIANG).findings();
    }

    private static List<String> read(String text) {
        return findings(text).stream().map(ProseRulesTest::told).toList();
    }

    private static List<String> claims(String text) {
        return findings(text).stream()
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast)
                .map(c -> c.indicatorCode() + " " + c.predicate() + " of "
                        + Objects.requireNonNull(c.ofMeasure()).code() + " in " + c.scopeCode()
                        + (c.kind() == Claim.Kind.STREAK ? " for " + c.n() : ""))
                .toList();
    }

    private static String told(Finding finding) {
        if (finding instanceof Observation o) {
            return o.indicatorCode() + " " + o.measure().code() + " "
                    + Objects.requireNonNull(o.value()).toPlainString()
                    + (o.referenceRegionCode().isEmpty() ? "" : " from " + o.referenceRegionCode())
                    + (o.referenceIndicatorCode().isEmpty() ? "" : " of " + o.referenceIndicatorCode());
        }
        if (finding instanceof Target t) {
            return t.indicatorCode() + " target " + t.low() + ".." + (t.high() == null ? "" : t.high());
        }
        if (finding instanceof Project p) {
            return p.indicatorCode() + " " + p.stage().code() + " " + p.count() + " from " + p.thresholdLow();
        }
        return finding instanceof Rejection r ? "refused " + r.reason().code() : finding.toString();
    }
}
