package quarterdeck.reading.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Project;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.observation.ReleaseFacts;

/** How far what was said reaches: to places, times and paragraphs after it; figures are made up for the test. */
class ProseReachTest {

    private static final ReleaseFacts ZHEJIANG = new ReleaseFacts(
            "2025年上半年经济运行情况", "", "", "", "", LocalDate.of(2025, 7, 20), "day", "text", null, "330000", "");

    @Test
    void whatACityTakesPartInIsNotSaidOfTheProvinceNorOfTheTimeInItsName() {
        assertThat(read("6月20日，湖州参加全省二季度集中开工的重大项目21个，总投资210亿元。"))
                .containsExactly(
                        "330500 project_start_count 21 2025-06-20", "330500 project_total_investment 2025-06-20");
        assertThat(read("5月8日，衢州市入选全省一季度重大项目集中开工的项目9个。")).containsExactly("330800 project_start_count 9 2025-05-08");
    }

    @Test
    void aDatelineWithItsYearIsTheDayOfPublication() {
        assertThat(published("数读经济运行\n新华网杭州2025年7月18日电\n出口增长8%。")).isEqualTo(LocalDate.of(2025, 7, 18));
        assertThat(published("重大项目进展\n中新社宁波2024年3月2日电（记者 王林）\n出口增长8%。")).isEqualTo(LocalDate.of(2024, 3, 2));
        assertThat(published("重大项目进展\n会议于2024年3月2日召开\n出口增长8%。")).isNull();
    }

    private static @org.jspecify.annotations.Nullable LocalDate published(String text) {
        return Reader.own().document(text, ReleaseFacts.UNKNOWN).facts().publishedOn();
    }

    @Test
    void aParagraphOnPlacesGoesOnAboutTheOneIndicatorBeforeIt() {
        assertThat(read("全省社会消费品零售总额12000亿元，增长5%。\n从各市看，温州市1900亿元，台州市1300亿元。"))
                .endsWith("330300 retail_sales level 1900亿元", "331000 retail_sales level 1300亿元");
        assertThat(read("全省出口总额增长8%。\n地区差异明显：舟山市增长12.1%，丽水市增长9.3%。"))
                .endsWith("330900 exports_cny yoy 12.1%", "331100 exports_cny yoy 9.3%");
    }

    @Test
    void aParagraphThatSpeaksOfSomethingElseOrAfterSeveralIndicatorsDoesNotGoOn() {
        assertThat(read("全省出口总额增长8%。\n民营企业表现突出，温州市增长12.1%。")).endsWith("refused indicator_missing");
        assertThat(read("全省出口总额增长8%，进口总额增长3%。\n温州市增长12.1%，台州市增长9.3%。"))
                .endsWith("refused indicator_missing", "refused indicator_missing");
    }

    @Test
    void howManyPlacesWereNamedIsNoPartOfTheLabel() {
        assertThat(read("湖州、衢州两市出口总额分别为500亿元、300亿元。"))
                .containsExactly("330500 exports_cny level 500亿元", "330800 exports_cny level 300亿元");
        assertThat(read("德清县、安吉县两县固定资产投资分别增长6.1%、5.2%。")).containsExactly("330521 fai yoy 6.1%", "330523 fai yoy 5.2%");
        assertThat(read("温州口径进出口总额1500亿元。")).containsExactly("330300 trade_total_cny level 1500亿元");
        assertThat(read("新口径进出口总额1500亿元。")).containsExactly("refused indicator_unknown");
    }

    @Test
    void theAmountOfThePlaceThatIsPassedIsThatPlaces() {
        assertThat(read("台州市进出口总额1623亿元，超过湖州市的1219亿元。"))
                .containsExactly("331000 trade_total_cny level 1623亿元", "330500 trade_total_cny level 1219亿元");
        assertThat(read("嘉兴市社会消费品零售总额1320亿元，高于金华市的1280亿元，增长5%。"))
                .containsExactly(
                        "330400 retail_sales level 1320亿元",
                        "330700 retail_sales level 1280亿元",
                        "330400 retail_sales yoy 5%");
    }

    @Test
    void anotherTimeIsSaidToHaveDoneTheSame() {
        assertThat(read("出口总额增长6.2%，一季度为增长9.1%；二季度增长4.0%。").get(2)).isEqualTo("330000 exports_cny yoy 4.0%");
        assertThat(read("民间投资下降1.5%。一季度下降2.2%。").get(1)).isEqualTo("330000 fai_private yoy 2.2%");
    }

    @Test
    void whoseFiguresAreToldIsWhatTheWholeCityPointsAt() {
        assertThat(read("据诸暨市统计局数据，上半年全市出口总额310亿元。")).containsExactly("330681 exports_cny level 310亿元");
        assertThat(read("据嵊州市商务局统计，全市进口总额25亿元。")).containsExactly("330683 imports_cny level 25亿元");
    }

    @Test
    void aStepThatIsReachedIsALeastAmount() {
        assertThat(qualifiers("宁波市经济总量迈上3000亿元台阶。")).containsExactly("at_least");
        assertThat(qualifiers("进出口总额站上1万亿元，一般公共预算收入越过800亿元大关。")).containsExactly("at_least", "more_than");
    }

    @Test
    void growthThatIsLookedAtMonthByMonthIsNotGrowthOnTheYear() {
        assertThat(read("从环比看，6月份规模以上工业增加值增长0.5%。")).containsExactly("330000 ind_va_above mom 0.5%");
        assertThat(read("环比来看，二季度生产总值增长1.1%。")).containsExactly("330000 gdp qoq 1.1%");
        assertThat(read("从环比看，6月份居民消费价格上涨0.2%。同比上涨0.4%。").get(1)).isEqualTo("330000 cpi yoy 0.4%");
    }

    @Test
    void differencesFromAnEarlierTimeAreDifferencesInTime() {
        assertThat(read("出口总额增长6.2%，比一季度高1.5个百分点。").get(1)).isEqualTo("330000 exports_cny diff_pp 1.5个百分点");
        assertThat(read("固定资产投资增长3.1%，较1-5月低0.4个百分点。").get(1)).isEqualTo("330000 fai diff_pp 0.4个百分点");
    }

    @Test
    void listedDifferencesNameTheIndicatorTheyAreTakenFrom() {
        assertThat(references("民间投资增长5%，制造业投资增长6%，分别快于固定资产投资1.1和2.1个百分点。"))
                .containsExactly("fai_private from fai", "fai_manufacturing from fai");
        assertThat(references("出口增长8%，进口增长7%，分别高于进出口总额1.3个、0.2个百分点。"))
                .containsExactly("exports_cny from trade_total_cny", "imports_cny from trade_total_cny");
    }

    @Test
    void whatPartsOfTheEconomyContributeIsTheirValueAdded() {
        assertThat(read("第一产业对GDP增长的贡献率为3.1%，拉动GDP增长0.2个百分点。"))
                .containsExactly(
                        "330000 gdp_primary contribution_rate 3.1%", "330000 gdp_primary contribution_pp 0.2个百分点");
        assertThat(read("第二产业对全省生产总值增长贡献率为41%。")).containsExactly("330000 gdp_secondary contribution_rate 41%");
    }

    @Test
    void projectsThatAClauseNamesAreCountedByThePlacesBehindIt() {
        assertThat(read("6月20日集中开工的重大项目，湖州市有21个，衢州市有9个。"))
                .containsExactly("330500 project_start_count 21 2025-06-20", "330800 project_start_count 9 2025-06-20");
        assertThat(read("上半年新签约项目中，温州市41个、台州市33个。"))
                .containsExactly("330300 promo_signed_count 41 2025-06-30", "331000 promo_signed_count 33 2025-06-30");
    }

    @Test
    void thisTimePointsAtTheDayOfTheEvent() {
        ReleaseFacts event = new ReleaseFacts(
                "“十四五”时期重大项目集中开工",
                "",
                "",
                "",
                "",
                LocalDate.of(2025, 7, 20),
                "day",
                "text",
                LocalDate.of(2025, 7, 18),
                "330300",
                "");
        assertThat(Reader.own().read("本次集中开工项目31个，总投资210亿元。", event).findings())
                .map(ProseReachTest::told)
                .containsExactly(
                        "330300 project_start_count 31 2025-07-18", "330300 project_total_investment 2025-07-18");
        assertThat(Reader.own().read("此次签约项目9个。", event).findings())
                .map(ProseReachTest::told)
                .containsExactly("330300 promo_signed_count 9 2025-07-18");
    }

    private static List<String> references(String text) {
        return findings(text).stream()
                .map(Observation.class::cast)
                .filter(o -> !o.referenceIndicatorCode().isEmpty())
                .map(o -> o.indicatorCode() + " from " + o.referenceIndicatorCode())
                .toList();
    }

    private static List<String> qualifiers(String text) {
        return findings(text).stream()
                .map(f -> ((Observation) f).qualifier().code())
                .toList();
    }

    private static List<Finding> findings(String text) {
        return Reader.own().read(text, ZHEJIANG).findings();
    }

    private static List<String> read(String text) {
        return findings(text).stream().map(ProseReachTest::told).toList();
    }

    private static String told(Finding finding) {
        if (finding instanceof Observation o) {
            return o.regionCode() + " " + o.indicatorCode() + " " + o.measure().code() + " " + o.printed();
        }
        if (finding instanceof Project p) {
            return p.regionCode() + " " + p.indicatorCode() + (p.count() == null ? "" : " " + p.count()) + " "
                    + Objects.requireNonNull(p.period()).end();
        }
        return finding instanceof Rejection r ? "refused " + r.reason().code() : finding.toString();
    }
}
