package quarterdeck.reading.region;

import static org.assertj.core.api.Assertions.assertThat;
import static quarterdeck.reading.region.ProjectRegions.context;
import static quarterdeck.reading.region.ProjectRegions.found;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsInProseTest {

    private static final RegionContext ZHEJIANG = context("2025-11-03", "330000");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    义乌、柯桥、定海、北仑、诸暨、文成、柯城先后发言 | 义乌=330782, 柯桥=330603, 定海=330902, 北仑=330206, 诸暨=330681, 文成=330328, 柯城=330802
                    外贸强区绍兴柯桥区的表现 | 绍兴柯桥区=330603
                    临港经济大区宁波北仑区   | 宁波北仑区=330206
                    舟山定海区与衢州柯城区   | 舟山定海区=330902, 衢州柯城区=330802
                    杭州余杭区、临平、钱塘   | 杭州余杭区=330110, 临平=330113, 钱塘=330114
                    嘉善县、金华市           | 嘉善县=330421, 金华市=330700
                    亮相东京、巴黎等全球展   | ''
                    浙江省杭州市西湖区       | 浙江省杭州市西湖区=330106
                    增速高于全省0.5个百分点  | 全省=330000
                    总量超全国25个省份       | 全国=100000
                    内蒙古、吉林省吉林市     | 内蒙古=150000, 吉林省吉林市=220200
                    北京市朝阳区与朝阳区     | 北京市朝阳区=110105, 朝阳区=region_ambiguous
                    金华市区、嘉兴经开区、宁波高新区 | 金华市区=ZJ_CORE_3307, 嘉兴经开区=ZJ-JX-ETDZ, 宁波高新区=ZJ-NB-HTZ
                    長三角地區和臨安區       | 長三角地區=YRD_4P, 臨安區=330112
                    In Hangzhou City, Zhejiang, GDP grew | Hangzhou City=330100, Zhejiang=330000
                    """)
    void aRegionIsFoundWithTheLongestNameThatPrintsIt(String text, String regions) {
        assertThat(found(text, ZHEJIANG)).isEqualTo(regions);
    }

    @ParameterizedTest
    @CsvSource({
        "一头连着210多万家“中国制造”企业",
        "社会大局保持和谐稳定与和平",
        "朝阳产业与新华社电",
        "市区一体协同化，招商队伍专业化",
        "全区重大项目集中开工",
        "东方红，太阳升",
        "长治久安，大同小异",
        "县以上城区和以下城区",
        "白银价格上涨，三明治热销，来宾云集",
        "钱塘江两岸江山如画",
        "在高新区和开发区建设新区新城",
        "路桥工程、露天台上的安康",
        "普陀山、雁荡山、天台山",
        "浙西山区、半山区与老城区改造",
        "全市场份额与本区间",
        "宁波舟山港吞吐量"
    })
    void ordinaryWordsAreNoRegions(String text) {
        assertThat(found(text, ZHEJIANG)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    杭州市区域协调发展   | 杭州市=330100
                    杭州市区块链产业     | 杭州市=330100
                    宁波银行和浙江大学   | ''
                    上海东部与上海北部   | 上海=310000, 上海=310000
                    义乌市场与杭州市民   | 义乌=330782, 杭州=330100
                    重庆两江新区         | 重庆两江新区=CN-NA-LJ
                    昆明西山区           | 昆明西山区=530112
                    浙西南山区           | 浙西南=ZJ_SW
                    中国经济增长5.2%     | 中国=100000
                    中国国内生产总值     | 中国=100000
                    """)
    void aNameThatBeginsALongerWordIsNotTakenForMore(String text, String regions) {
        assertThat(found(text, ZHEJIANG)).isEqualTo(regions);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    和平增长5%     | 100000 | ''
                    和平增长5%     | 120000 | 和平=120101
                    天津和平       | -      | 天津和平=120101
                    南湖增长5%     | 330400 | 南湖=330402
                    南湖增长5%     | 330100 | ''
                    南湖区增长5%   | 330100 | 南湖区=330402
                    全市增长5%     | 330700 | 全市=330700
                    全市增长5%     | 330000 | ''
                    全区增长5%     | 330603 | 全区=330603
                    我县增长5%     | 330328 | 我县=330328
                    """)
    void aShortNameOfACountyCountsInsideTheContextOrBehindItsParent(String text, String within, String regions) {
        assertThat(found(text, context("2025-11-03", within))).isEqualTo(regions);
    }

    @Test
    void anOldNameIsFoundInAnOldText() {
        assertThat(found("绍兴县、上虞市、江干区和杭州下城区", context("2012-05-01", "330000")))
                .isEqualTo("绍兴县=330621, 上虞市=330682, 江干区=330104, 杭州下城区=330103");
    }

    @Test
    void offsetsAreThoseOfTheTextAsPrinted() {
        String text = "　今年，餘杭區　增長５％";
        assertThat(ProjectRegions.REGIONS.find(text, ZHEJIANG))
                .singleElement()
                .satisfies(mention -> assertThat(mention.start() + "-" + mention.end() + " " + mention.in(text))
                        .isEqualTo("4-7 餘杭區"));
    }
}
