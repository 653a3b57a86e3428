package quarterdeck.reading.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Project;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.observation.ReleaseFacts;
import quarterdeck.reading.observation.Target;

/** Names that a sentence leaves out because what stands before them says them. The figures are made up for the test. */
class ProseUnsaidNamesTest {

    private static final ReleaseFacts JIANGXI = new ReleaseFacts(
            "2025年上半年经济运行情况", "", "", "", "", LocalDate.of(2025, 7, 20), "day", "text", null, "360000", "");

    @Test
    void valueAddedIsOfWhatHasTheOutput() {
        assertThat(read("建筑业总产值900亿元，增加值210亿元。"))
                .containsExactly("construction_output level 900", "va_construction level 210");
        assertThat(read("农林牧渔业总产值100亿元，增长3%，增加值61亿元。").get(2)).isEqualTo("va_agriculture level 61");
    }

    @Test
    void valueAddedIsOfWhatTheClauseBeforeSpeaksOf() {
        assertThat(read("高新技术产业势头良好，增加值增长8.5%。")).containsExactly("ind_va_newtech yoy 8.5");
        assertThat(read("装备制造业支撑有力，增加值增长9.1%。")).containsExactly("ind_va_equipment yoy 9.1");
    }

    @Test
    void theGrowthOfASectorIsThatOfItsValueAdded() {
        assertThat(read("生产总值增长5%，第三产业增速比上年同期提高0.3个百分点。").get(1)).isEqualTo("gdp_tertiary diff_pp 0.3");
        assertThat(read("第三产业增加值增长5.1%，第二产业增速比上年同期回落0.2个百分点。").get(1)).isEqualTo("gdp_secondary diff_pp -0.2");
    }

    @Test
    void whatWasAddedMayBeAStatisticOfItsOwn() {
        assertThat(read("高新技术企业1.3万家，新认定5531家。").get(1)).isEqualTo("tech_firm_new level 5531");
        assertThat(read("国家高新技术企业2万家，新增3000家。").get(1)).isEqualTo("tech_firm_new level 3000");
        assertThat(read("5G基站3万个，新增4000个。").get(1)).endsWith("change_amount 4000");
    }

    @Test
    void anOutputIsOfTheCropNamedLastNotOfTheWholeOfAPartBefore() {
        assertThat(read("肉类产量3万吨，其中禽肉1万吨；油料种植面积28万亩，总产量10万吨。").get(3)).isEqualTo("oil_crops_output level 10");
        assertThat(read("肉类产量3万吨，其中羊肉产量1万吨；粮食播种面积20万亩，总产量10万吨。").get(3)).isEqualTo("grain_output level 10");
    }

    @Test
    void partsOfOneWholeGoOnInTheNextParagraph() {
        assertThat(read("鲜菜价格上涨1%，猪肉价格下降2%。\n衣着上涨0.3%，居住下降0.1%。").subList(2, 4))
                .containsExactly("cpi/cpi:clothing yoy 0.3", "cpi/cpi:residence yoy -0.1");
        assertThat(read("食品烟酒价格上涨1%，居住价格上涨2%。\n教育文化娱乐上涨0.8%。").get(2)).isEqualTo("cpi/cpi:education yoy 0.8");
        assertThat(read("鲜菜价格上涨1%，出口增长2%。\n衣着上涨0.3%。").get(2)).startsWith("refused");
    }

    @Test
    void whatAPartDoesToTheWholeIsItsContribution() {
        assertThat(read("食品价格下降1.3%，影响CPI下降约0.2个百分点。").get(1)).isEqualTo("cpi/cpi:food contribution_pp -0.2");
        assertThat(read("交通通信价格上涨2%，影响居民消费价格上涨0.3个百分点。").get(1)).isEqualTo("cpi/cpi:transport contribution_pp 0.3");
    }

    @Test
    void whyGrowthMovedIsNoContribution() {
        assertThat(read("受工业投资影响增速回落3个百分点。").get(0)).doesNotContain("contribution_pp");
        assertThat(read("出口受高基数影响增速回落2个百分点。").get(0)).doesNotContain("contribution_pp");
    }

    @Test
    void ofATimeThatIsNotOverOnlyAimsAreTold() {
        assertThat(read("2025年，全省生产总值增长5.0%—5.5%。")).containsExactly("target gdp 5.0-5.5");
        assertThat(read("全年社会消费品零售总额增长4%—5%。")).containsExactly("target retail_sales 4-5");
        assertThat(read("上半年，出口增长5%—6%。")).containsExactly("refused number_ambiguous");
    }

    @Test
    void whoSetAnAimIsNoNameOfIt() {
        assertThat(read("上半年，全省生产总值增长5.8%，年初定下的全年增长预期目标是5%以上。").get(1)).isEqualTo("target gdp 5");
        assertThat(read("固定资产投资增长5.8%，年初提出的全年增长目标是6%左右。").get(1)).isEqualTo("target fai 6");
    }

    @Test
    void theNameOfAMeetingSetsNoAims() {
        assertThat(read("南昌市召开万亿目标任务分析会；各地部署工作。出口900亿元，增长5.8%。"))
                .containsExactly("exports_cny level 900", "exports_cny yoy 5.8");
        assertThat(read("全省部署万亿目标攻坚行动。进口100亿元。")).containsExactly("imports_cny level 100");
    }

    @Test
    void projectsBegunStandBesideThoseUnderConstruction() {
        assertThat(read("上半年，在建投资项目4104个；新开工项目1782个，其中亿元以上项目491个。"))
                .containsExactly(
                        "project project_under_construction 4104",
                        "project project_new_start 1782",
                        "project project_new_start 491 of part");
        assertThat(read("上半年，全省在建项目300个，其中新开工项目90个。").get(1)).isEqualTo("project project_new_start 90 of part");
    }

    @Test
    void howManyMoreProjectsAreNoProjects() {
        assertThat(read("上半年，全省集中开工项目506个。与去年同期相比，集中开工项目增加93个，总投资减少20亿元。").subList(1, 3))
                .containsExactly("project_start_count change_amount 93", "project_total_investment change_amount -20");
        assertThat(read("上半年，签约项目80个。签约项目增加7个。").get(1)).endsWith("change_amount 7");
    }

    @Test
    void theFieldsOfProjectsAreTheirParts() {
        assertThat(read("7月8日，全省集中开工项目506个，总投资900亿元。\n分领域看，开工产业项目300个，总投资500亿元；开工基础设施项目206个。"))
                .containsExactly(
                        "project project_start_count 506",
                        "project project_total_investment 90000000000",
                        "project project_start_count 300 of part",
                        "project project_total_investment 50000000000 of part",
                        "project project_start_count 206 of part");
        assertThat(read("上半年，签约项目80个。\n分产业看，签约工业项目50个。").get(1)).isEqualTo("project promo_signed_count 50 of part");
    }

    private static List<String> read(String text) {
        return Reader.own().read(text, JIANGXI).findings().stream()
                .map(ProseUnsaidNamesTest::told)
                .toList();
    }

    private static String told(Finding finding) {
        if (finding instanceof Rejection r) {
            return "refused " + r.reason().code();
        }
        if (finding instanceof Target t) {
            return "target " + t.indicatorCode() + " " + t.valuePrinted();
        }
        if (finding instanceof Project p) {
            String size =
                    p.amount() == null ? String.valueOf(p.count()) : p.amount().toPlainString();
            return "project " + p.indicatorCode() + " " + size + (p.subsetOf().isEmpty() ? "" : " of part");
        }
        Observation o = (Observation) finding;
        String sign = o.value() != null && o.value().signum() < 0 ? "-" : "";
        String part = o.breakdownCode().isEmpty() ? "" : "/" + o.breakdownCode();
        return o.indicatorCode() + part + " " + o.measure().code() + " " + sign + o.valuePrinted();
    }
}
