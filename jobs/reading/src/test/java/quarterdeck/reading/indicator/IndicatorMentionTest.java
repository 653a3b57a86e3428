package quarterdeck.reading.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorMentionTest {

    /** The first six are from the article in the reference documents. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    前三季度预计GDP增长7.5%以上,外贸出口5540亿元、增长25.7%   | GDP: gdp; 外贸出口: exports_cny
                    全区出口增长12.1%,跨境班列发运量增长35%                     | 全区出口: exports_cny; 跨境班列发运量: crossborder_train_volume
                    “一带一路”沿线国家出口增长10%以上                          | “一带一路”沿线国家出口: exports_belt_road
                    海外仓动态面积、跨境电商“1210”出口保持全省第一,“新三样”出口增长50% | 海外仓动态面积: overseas_warehouse_area; 跨境电商“1210”出口: cbec_1210_exports; “新三样”出口: exports_new_three
                    26名科技副总,预计规上工业企业研发经费支出增长22%              | 科技副总: tech_vp_count; 规上工业企业研发经费支出: rd_expenditure_ind
                    固投增速连续13个月全市前三                                  | 固投增速: fai yoy 增速
                    进出口总额10万亿元，其中，出口6万亿元，进口4万亿元            | 进出口总额: trade_total_cny; 出口: (weak) exports_cny; 进口: (weak) imports_cny
                    公路货运量增长2%，火力发电量增长5%，对东盟出口增长9%          | 公路货运量: freight_volume/transport_mode:road; 火力发电量: power_generation/power_source:thermal; 东盟出口: exports_cny/partner:asean
                    家用电器和音像器材类、文化办公用品类商品零售额分别增长19%、21% | 家用电器和音像器材类: retail_above_by_goods/commodity:appliances; 文化办公用品类商品零售额: retail_above_by_goods/commodity:office
                    出口退税增长5%                                            | 出口退税: INDICATOR_AMBIGUOUS
                    加快教育科技人才一体改革，大力发展制造业和服务业                | ''
                    """)
    void namesAreFoundWithTheirPartsLongestFirst(String text, String expected) {
        assertThat(found(text)).isEqualTo(expected);
    }

    @Test
    void theBareNameOfAPartMeansThePartOfWhatWasNamedBefore() {
        assertThat(found("规模以上工业增加值同比增长6.1%。分三大门类看，采矿业增加值增长6.2%，制造业增长6.8%。"))
                .isEqualTo("规模以上工业增加值: ind_va_above; 采矿业增加值: ind_va_mining; 制造业: (weak) ind_va_manufacturing");
        assertThat(found("固定资产投资增长4.2%，其中制造业增长9.1%。")).isEqualTo("固定资产投资: fai; 制造业: (weak) fai_manufacturing");
    }

    @Test
    void theSameTextInTraditionalScriptAndFullWidthHoldsTheSameNames() {
        assertThat(found("ＧＤＰ增長７％，固定資產投資增長４％")).isEqualTo("ＧＤＰ: gdp; 固定資產投資: fai");
    }

    private static String found(String text) {
        return Labels.INDICATORS.find(text, new IndicatorContext(List.of(), "", null)).stream()
                .map(mention -> mention.in(text) + ": " + firstWords(Labels.written(mention.what())))
                .collect(Collectors.joining("; "));
    }

    /** A refusal without its candidates. */
    private static String firstWords(String written) {
        return written.startsWith("INDICATOR_") ? written.substring(0, written.indexOf(' ')) : written;
    }
}
