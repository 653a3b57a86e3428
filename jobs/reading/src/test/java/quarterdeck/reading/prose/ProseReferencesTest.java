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
import quarterdeck.reading.observation.Target;

/** What words point at that stands elsewhere: times, wholes, lists, topics. The figures are made up for the test. */
class ProseReferencesTest {

    private static final ReleaseFacts SHANDONG = new ReleaseFacts(
            "2023年前三季度经济运行情况", "", "", "", "", LocalDate.of(2023, 10, 25), "day", "text", null, "370000", "");

    @Test
    void aTimeThatOneNumberLooksBackToHoldsForThatNumberAlone() {
        assertThat(read("三次产业结构由上年同期的7.2:40.1:52.7调整为7.0:39.8:53.2，人均地区生产总值66000元。"))
                .containsExactly(
                        "gdp_share_primary 7.2 2022-09-30",
                        "gdp_share_secondary 40.1 2022-09-30",
                        "gdp_share_tertiary 52.7 2022-09-30",
                        "gdp_share_primary 7 2023-09-30",
                        "gdp_share_secondary 39.8 2023-09-30",
                        "gdp_share_tertiary 53.2 2023-09-30",
                        "gdp_per_capita 66000 2023-09-30");
        assertThat(read("城乡居民收入比由上年同期的2.31缩小至2.26。"))
                .containsExactly("income_ratio_urban_rural 231 2022-09-30", "income_ratio_urban_rural 226 2023-09-30");
    }

    @Test
    void thePricesOfAnotherYearAreNotItsTime() {
        assertThat(read("人均地区生产总值66000元，按2020年平均汇率折合9560美元。出口增长3.1%。"))
                .containsExactly(
                        "gdp_per_capita 66000 2023-09-30",
                        "gdp_per_capita_usd 9560 2023-09-30",
                        "exports_cny 3.1 2023-09-30");
    }

    @Test
    void whatFlowsIsOfTheYearThatEndsWithTheDayOfAStock() {
        assertThat(read("截至2022年末，全省常住人口10160万人；全年出生人口68万人。"))
                .containsExactly("population_resident 101600000 2022-12-31", "births 680000 2022-12-31");
        assertThat(((Observation) findings("截至2022年末，全省常住人口10160万人；全年出生人口68万人。").get(1)).period())
                .hasToString("Period[start=2022-01-01, end=2022-12-31, span=CUMULATIVE]");
    }

    @Test
    void aShareWithoutAWholeIsOfTheWholeOfItsSentence() {
        assertThat(read("第一产业增加值450亿元，占地区生产总值的7.1%；第二产业增加值2500亿元，占39.7%。"))
                .contains("gdp_share_primary 7.1 2023-09-30", "gdp_share_secondary 39.7 2023-09-30");
    }

    @Test
    void aPartAtTheHeadOfASentenceIsWhatItsAmountsAreOf() {
        assertThat(read("加工贸易持续回暖，进出口1820亿元，增长6.4%。"))
                .containsExactly(
                        "trade_total_cny/trade_mode:processing 182000000000 2023-09-30",
                        "trade_total_cny/trade_mode:processing 6.4 2023-09-30");
        assertThat(read("东盟是第一大贸易伙伴，全省进出口5100亿元。")).containsExactly("trade_total_cny 510000000000 2023-09-30");
    }

    @Test
    void differencesFromTheWholeNameItAndNeverThePlaceItself() {
        assertThat(findings("对东盟进出口增长9.1%，高出整体增速6.2个百分点。"))
                .last()
                .isInstanceOfSatisfying(
                        Observation.class,
                        o -> assertThat(o.referenceIndicatorCode()).isEqualTo("trade_total_cny"));
        assertThat(findings("社会消费品零售总额增长8.3%，高于全省整体增速1.1个百分点。")).last().isInstanceOf(Rejection.class);
    }

    @Test
    void oneNumberHoldsForEachOfAListAndAQualifierForAllOfIt() {
        assertThat(read("高技术制造业、装备制造业增加值均增长7.7%。"))
                .containsExactly("ind_va_hitech 7.7 2023-09-30", "ind_va_equipment 7.7 2023-09-30");
        assertThat(findings("一般公共预算收入、一般公共预算支出分别突破5000亿元、8000亿元。"))
                .extracting(f -> ((Observation) f).qualifier().code())
                .containsExactly("more_than", "more_than");
    }

    @Test
    void namesThatHoldSeparatorsAreMembersOfLists() {
        assertThat(read("采矿业、制造业和电力、热力、燃气及水生产和供应业增加值分别增长1.2%、5.4%和3.3%。"))
                .containsExactly(
                        "ind_va_mining 1.2 2023-09-30",
                        "ind_va_manufacturing 5.4 2023-09-30",
                        "ind_va_utilities 3.3 2023-09-30");
    }

    @Test
    void theAmountOfAnAimIsATarget() {
        assertThat(findings("全省城镇新增就业98万人，已完成110万人的全年目标任务。"))
                .last()
                .isInstanceOfSatisfying(Target.class, t -> assertThat(t.low()).isEqualByComparingTo("1100000"));
    }

    @Test
    void whatIsPromotedIsSpokenOfInsteadOfWhatWasMeasured() {
        assertThat(findings("全省地区生产总值增长6.0%；大力培育海洋经济，力争规模突破万亿元。"))
                .filteredOn(Target.class::isInstance)
                .isEmpty();
    }

    @Test
    void anEstimateBeforeThePlaceReachesToTheEndOfItsSentence() {
        assertThat(findings("初步预计全省地区生产总值增长6.0%，固定资产投资增长5.5%。固定资产投资增长5.5%。"))
                .extracting(f -> ((Observation) f).status().code())
                .containsExactly("estimated", "estimated", "published");
    }

    @Test
    void meetingsOfAQuarterAreOnADayAndWhatIsSignedIsAnAmountOfProjects() {
        assertThat(findings("10月12日上午，四季度全省重大项目集中开工推进会在济南市召开，当天集中开工1亿元以上重大项目300个。"))
                .singleElement()
                .isInstanceOfSatisfying(
                        Project.class,
                        p -> assertThat(String.valueOf(p.period()))
                                .isEqualTo("Period[start=2023-10-12, end=2023-10-12, span=SINGLE]"));
        assertThat(findings("前三季度，全省新签约招商引资项目1200个，同比增长9%，签约金额4300亿元。"))
                .extracting(ProseReferencesTest::row)
                .containsExactly(
                        "project promo_signed_count", "promo_signed_count 9 2023-09-30", "project promo_signed_amount");
    }

    private static List<Finding> findings(String text) {
        return Reader.own().read(text, SHANDONG).findings();
    }

    private static List<String> read(String text) {
        return findings(text).stream().map(ProseReferencesTest::row).toList();
    }

    private static String row(Finding finding) {
        if (finding instanceof Observation o) {
            String breakdown = o.breakdownCode().isEmpty() ? "" : "/" + o.breakdownCode();
            return o.indicatorCode() + breakdown + " "
                    + Objects.requireNonNull(o.value()).stripTrailingZeros().toPlainString() + " "
                    + Objects.requireNonNull(o.period()).end();
        }
        return finding instanceof Project p ? "project " + p.indicatorCode() : CorpusReading.told(finding);
    }
}
