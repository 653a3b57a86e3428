package quarterdeck.reading.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Wherever the coordinates stand (rows, header levels, preamble, title), each number gets its own. Figures are made up. */
class TableOrientationTest {

    @Test
    void indicatorsDownAndPeriodsAcross() {
        String lines = Understood.table("""
                数据库：季度数据|
                时间：最近6季度|
                指标|2022年第一季度|2021年第四季度
                国内生产总值当季值(亿元)|270177.8|324237.4
                国内生产总值累计值(亿元)|270177.8|1143669.7
                注：1.按当年价格计算。|
                """).lines();
        assertThat(lines).isEqualTo("""
                4:2 100000 gdp level 2022-01-01/2022-03-31/single 27017780000000元
                4:3 100000 gdp level 2021-10-01/2021-12-31/single 32423740000000元
                5:2 100000 gdp level 2022-01-01/2022-03-31/cumulative 27017780000000元
                5:3 100000 gdp level 2021-01-01/2021-12-31/cumulative 114366970000000元
                """);
    }

    @Test
    void regionsDownAndPeriodsAcrossWithTheIndicatorInThePreamble() {
        String lines = Understood.table("""
                数据库：分省年度数据||
                指标：地区生产总值(亿元)||
                时间：最近2年||
                地区|2024年|2023年
                北京市|49670.2|47353.7
                浙江省|90007.0|85619.6
                """).lines();
        assertThat(lines).isEqualTo("""
                5:2 110000 gdp level 2024-01-01/2024-12-31/cumulative 4967020000000元
                5:3 110000 gdp level 2023-01-01/2023-12-31/cumulative 4735370000000元
                6:2 330000 gdp level 2024-01-01/2024-12-31/cumulative 9000700000000元
                6:3 330000 gdp level 2023-01-01/2023-12-31/cumulative 8561960000000元
                """);
    }

    @Test
    void regionsDownAndIndicatorsAcrossUnderATwoLevelHeader() {
        String lines = Understood.table("""
                各市主要经济指标|<|<|<|<|<
                2025年1-9月|<|<|<|<|<
                地  区|地区生产总值|<|<|社会消费品零售总额|<
                ^|绝对额(亿元)|增速(%)|排名|绝对额(亿元)|同比±%
                全  省|68495|5.7||29000|4.9
                杭州市|17000.5|5.4|8|6500|5.1
                宁波市|13500|4.9|11|4300|-
                温州市|7400|6.1|3|3400|6.0
                """).lines();
        assertThat(lines).isEqualTo("""
                5:2 330000 gdp level 2025-01-01/2025-09-30/cumulative 6849500000000元
                5:3 330000 gdp yoy 2025-01-01/2025-09-30/cumulative 5.7%
                5:5 330000 retail_sales level 2025-01-01/2025-09-30/cumulative 2900000000000元
                5:6 330000 retail_sales yoy 2025-01-01/2025-09-30/cumulative 4.9%
                6:2 330100 gdp level 2025-01-01/2025-09-30/cumulative 1700050000000元
                6:3 330100 gdp yoy 2025-01-01/2025-09-30/cumulative 5.4%
                6:4 330100 gdp yoy 2025-01-01/2025-09-30/cumulative rank = 8
                6:5 330100 retail_sales level 2025-01-01/2025-09-30/cumulative 650000000000元
                6:6 330100 retail_sales yoy 2025-01-01/2025-09-30/cumulative 5.1%
                7:2 330200 gdp level 2025-01-01/2025-09-30/cumulative 1350000000000元
                7:3 330200 gdp yoy 2025-01-01/2025-09-30/cumulative 4.9%
                7:4 330200 gdp yoy 2025-01-01/2025-09-30/cumulative rank = 11
                7:5 330200 retail_sales level 2025-01-01/2025-09-30/cumulative 430000000000元
                7:6 330200 retail_sales yoy 2025-01-01/2025-09-30/cumulative (-)%
                8:2 330300 gdp level 2025-01-01/2025-09-30/cumulative 740000000000元
                8:3 330300 gdp yoy 2025-01-01/2025-09-30/cumulative 6.1%
                8:4 330300 gdp yoy 2025-01-01/2025-09-30/cumulative rank = 3
                8:5 330300 retail_sales level 2025-01-01/2025-09-30/cumulative 340000000000元
                8:6 330300 retail_sales yoy 2025-01-01/2025-09-30/cumulative 6%
                """);
    }

    @Test
    void aLongTableNamesEveryCoordinateInItsOwnColumn() {
        String lines = Understood.table("""
                地区,指标,时期,数值,单位,同比
                杭州市,地区生产总值,2024年,21860,亿元,4.7%
                杭州市,社会消费品零售总额,2024年,8400,亿元,
                义乌市,出口总值,2025年1-9月,5540,亿元,25.7%
                """.replace(',', '|')).lines();
        assertThat(lines).isEqualTo("""
                2:4 330100 gdp level 2024-01-01/2024-12-31/cumulative 2186000000000元
                2:6 330100 gdp yoy 2024-01-01/2024-12-31/cumulative 4.7%
                3:4 330100 retail_sales level 2024-01-01/2024-12-31/cumulative 840000000000元
                3:6 330100 retail_sales yoy 2024-01-01/2024-12-31/cumulative (blank)%
                4:4 330782 exports_cny level 2025-01-01/2025-09-30/cumulative 554000000000元
                4:6 330782 exports_cny yoy 2025-01-01/2025-09-30/cumulative 25.7%
                """);
    }

    @Test
    void timeRunsDownAndIndicatorsStandAcross() {
        String lines = Understood.table("", """
                数据库：月度数据||
                时间|居民消费价格指数(上年同月=100)|进口总值当期值(千美元)
                2020年2月|105.2|
                2019年12月|104.5|191057245
                """, "100000", null).lines();
        assertThat(lines).isEqualTo("""
                3:2 100000 cpi index 2020-02-01/2020-02-29/single 105.2指数
                3:3 100000 imports_usd level 2020-02-01/2020-02-29/single (blank)美元
                4:2 100000 cpi index 2019-12-01/2019-12-31/single 104.5指数
                4:3 100000 imports_usd level 2019-12-01/2019-12-31/single 191057245000美元
                """);
    }

    @Test
    void yearsStandInDigitsAloneAndCodesBesideTheNames() {
        String lines = Understood.table("""
                地区生产总值（亿元）|||
                行政区划代码|地区|2022|2023
                330100|杭州市|18753|20059
                330200|宁波市|15704|16453
                """).lines();
        assertThat(lines).isEqualTo("""
                3:3 330100 gdp level 2022-01-01/2022-12-31/cumulative 1875300000000元
                3:4 330100 gdp level 2023-01-01/2023-12-31/cumulative 2005900000000元
                4:3 330200 gdp level 2022-01-01/2022-12-31/cumulative 1570400000000元
                4:4 330200 gdp level 2023-01-01/2023-12-31/cumulative 1645300000000元
                """);
    }

    @Test
    void regionsAndSubjectsShareOneColumn() {
        String lines = Understood.table("""
                2025年上半年主要指标|
                指标|增速(%)
                地区生产总值|
                　杭州市|5.5
                　宁波市|5.2
                　温州市|6.1
                固定资产投资|
                　杭州市|2.5
                　宁波市|3.1
                　温州市|4.0
                """).lines();
        assertThat(lines).isEqualTo("""
                4:2 330100 gdp yoy 2025-01-01/2025-06-30/cumulative 5.5%
                5:2 330200 gdp yoy 2025-01-01/2025-06-30/cumulative 5.2%
                6:2 330300 gdp yoy 2025-01-01/2025-06-30/cumulative 6.1%
                8:2 330100 fai yoy 2025-01-01/2025-06-30/cumulative 2.5%
                9:2 330200 fai yoy 2025-01-01/2025-06-30/cumulative 3.1%
                10:2 330300 fai yoy 2025-01-01/2025-06-30/cumulative 4%
                """);
    }

    @Test
    void tablesStandSideBySideAndOneBelowTheOther() {
        String lines = Understood.table("""
                2025年一季度各市地区生产总值|||||
                单位：亿元|||||
                地区|总量|增速(%)|地区|总量|增速(%)
                杭州市|5715|5.2|嘉兴市|1700|5.6
                宁波市|4212|5.0|湖州市|950|5.9
                |||||
                2025年一季度各市社会消费品零售总额|||||
                地区|总额(亿元)|增速(%)|||
                杭州市|2200|5.1|||
                宁波市|1400|4.4|||
                """).lines();
        assertThat(lines).isEqualTo("""
                4:2 330100 gdp level 2025-01-01/2025-03-31/cumulative 571500000000元
                4:3 330100 gdp yoy 2025-01-01/2025-03-31/cumulative 5.2%
                4:5 330400 gdp level 2025-01-01/2025-03-31/cumulative 170000000000元
                4:6 330400 gdp yoy 2025-01-01/2025-03-31/cumulative 5.6%
                5:2 330200 gdp level 2025-01-01/2025-03-31/cumulative 421200000000元
                5:3 330200 gdp yoy 2025-01-01/2025-03-31/cumulative 5%
                5:5 330500 gdp level 2025-01-01/2025-03-31/cumulative 95000000000元
                5:6 330500 gdp yoy 2025-01-01/2025-03-31/cumulative 5.9%
                9:2 330100 retail_sales level 2025-01-01/2025-03-31/cumulative 220000000000元
                9:3 330100 retail_sales yoy 2025-01-01/2025-03-31/cumulative 5.1%
                10:2 330200 retail_sales level 2025-01-01/2025-03-31/cumulative 140000000000元
                10:3 330200 retail_sales yoy 2025-01-01/2025-03-31/cumulative 4.4%
                """);
    }
}
