package quarterdeck.reading.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorLabelTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    国内生产总值当季值(亿元)            | gdp level 当季值
                    #出口                               | exports_cny
                    一、地区生产总值（亿元）             | gdp
                    1.规模以上工业增加值                 | ind_va_above
                    社会消费品零售总额_累计增长(%)       | retail_sales yoy 累计增长%
                    居民消费价格指数(上年同月=100)       | cpi index 指数上年同月=100
                    食品烟酒类居民消费价格指数(上年同月=100) | cpi/cpi:food_tobacco index 指数上年同月=100
                    GDP                                 | gdp
                    生产总值增速                         | gdp yoy 增速
                    固定资产投资（不含农户）增长          | fai yoy 增长
                    人民币存款余额比年初增加              | deposit_balance/denomination:rmb change_amount 比年初增加
                    第三产业占比                         | gdp_share_tertiary share 占比
                    """)
    void aPrintedLabelIsReadAsConceptPartAndMeasure(String label, String expected) {
        assertThat(Labels.resolve(label)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    其中：制造业 | 规模以上工业增加值         | ind_va_manufacturing
                    制造业       | 固定资产投资              | fai_manufacturing
                    第一产业     | 地区生产总值              | gdp_primary
                    第一产业     | 固定资产投资（不含农户）   | fai_primary
                    工业         | 地区生产总值              | va_industry
                    增值税       | 一般公共预算收入           | fiscal_revenue_by_tax/tax:vat
                    """)
    void theNameOfAPartMeansWhatItsTitleSays(String label, String title, String expected) {
        assertThat(Labels.resolve(label, title)).isEqualTo(expected);
    }
}
