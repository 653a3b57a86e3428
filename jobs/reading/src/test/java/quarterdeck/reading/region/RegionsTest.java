package quarterdeck.reading.region;

import static org.assertj.core.api.Assertions.assertThat;
import static quarterdeck.reading.region.ProjectRegions.REGIONS;
import static quarterdeck.reading.region.ProjectRegions.context;
import static quarterdeck.reading.region.ProjectRegions.told;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

    @Test
    void theRegionFilesOfTheProjectHaveNoFaults() {
        assertThat(ProjectRegions.FAULTS.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    余杭区       | 2020-06-30 | 330000 | 330110 余杭区 @2001-02-02
                    余杭区       | 2021-04-20 | 330000 | 330110 余杭区 @2021-03-11
                    绍兴县       | 2012-03-01 | 330000 | 330621 绍兴县 @2001-01-13
                    柯桥区       | 2025-11-03 | 330000 | 330603 柯桥区 @2013-10-18
                    上虞市       | 2010-01-20 | 330600 | 330682 上虞市 @1992-08-24
                    上虞区       | 2016-01-20 | 330600 | 330604 上虞区 @2013-10-18
                    下城区       | 2019-01-20 | 330100 | 330103 下城区 @1996-12-12
                    江干区       | 2019-01-20 | 330100 | 330104 江干区 @1996-12-12
                    江东区       | 2015-01-20 | 330200 | 330204 江东区 @1983-07-27
                    秀城区       | 2004-01-20 | 330400 | 330402 秀城区 @1993-12-01
                    南湖区       | 2010-01-20 | 330400 | 330402 南湖区 @2005-05-17
                    临安市       | 2016-01-20 | 330100 | 330185 临安市 @1996-10-28
                    临安区       | 2018-01-20 | 330100 | 330112 临安区 @2017-07-18
                    奉化市       | 2015-01-20 | 330200 | 330283 奉化市 @1990-12-31
                    玉环县       | 2016-01-20 | 331000 | 331021 玉环县 @1994-08-22
                    玉环市       | 2018-01-20 | 331000 | 331083 玉环市 @2017-04-09
                    鄞县         | 2000-01-20 | 330200 | 330227 鄞县 @1983-07-27
                    义乌         |            |        | 330782 义乌市 @1990-12-31
                    浙江         |            |        | 330000 浙江省 @1949-10-01
                    中国         |            |        | 100000 中国 @1949-10-01
                    """)
    void aNameMeansTheRegionThatBoreItOnTheDay(String name, String at, String within, String meaning) {
        assertThat(told(REGIONS.resolve(name, context(at, within)))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    下城区       | 2021-06-30 | 330103 下城区 @1996-12-12
                    临平区       | 2020-09-30 | 330113 临平区 @2021-03-11
                    绍兴县       | 2014-02-28 | 330621 绍兴县 @2001-01-13
                    柯桥区       | 2013-01-31 | 330603 柯桥区 @2013-10-18
                    """)
    void aReleaseOfTheYearOfAChangeMayPrintEitherName(String name, String at, String meaning) {
        assertThat(told(REGIONS.resolve(name, context(at, "330000")))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    绍兴县 | 2020-01-31 | region_not_in_force [330621 绍兴县 (浙江省 绍兴市), from 2001-01-13 until 2013-10-18, then 330603 柯桥区]
                    下城区 | 2025-01-31 | region_not_in_force [330103 下城区 (浙江省 杭州市), from 1996-12-12 until 2021-03-11]
                    临平区 | 2015-01-31 | region_not_in_force [330113 临平区 (浙江省 杭州市), from 2021-03-11]
                    330621 | 2020-01-31 | region_not_in_force [330621 绍兴县 (浙江省 绍兴市), from 2001-01-13 until 2013-10-18, then 330603 柯桥区]
                    东京   | 2025-01-31 | region_unknown []
                    江南县 | 2025-01-31 | region_unknown []
                    ' '    | 2025-01-31 | region_missing []
                    """)
    void aNameOfAnotherTimeIsRefusedWithWhatItWas(String name, String at, String refusal) {
        assertThat(told(REGIONS.resolve(name, context(at, "330000")))).isEqualTo(refusal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    杭 州 市               | 330100
                    杭　州　市             | 330100
                    \u00a0\u00a0余\u00a0杭\u00a0区      | 330110
                    \u3000\u2002义 乌\u200b    | 330782
                    浙江省杭州市余杭区     | 330110
                    浙江省 杭州市 余杭区   | 330110
                    浙江杭州余杭           | 330110
                    绍兴柯桥区             | 330603
                    绍兴市柯桥             | 330603
                    浙江省金华市义乌市     | 330782
                    臨安區                 | 330112
                    麗水市                 | 331100
                    蘭溪市                 | 330781
                    景宁县                 | 331127
                    景宁自治县             | 331127
                    Hangzhou               | 330100
                    HANGZHOU CITY          | 330100
                    Lin’an                 | 330112
                    Yuhang District        | 330110
                    ＃义乌市               | 330782
                    其中：义乌市           | 330782
                    1.义乌市               | 330782
                    （一）义乌市           | 330782
                    三、余杭区             | 330110
                    浙  江 Zhejiang        | 330000
                    Yiwu City 义乌市       | 330782
                    杭州市(Hangzhou)       | 330100
                    滨江区（高新区）       | 330108
                    """)
    void accidentsOfPrintingDoNotChangeANamesMeaning(String name, String code) {
        assertThat(told(REGIONS.resolve(name, context("2025-11-03", "330000")))).startsWith(code + " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    城步县       | 430529 城步苗族自治县 @1986-01-27
                    恩施州       | 422800 恩施土家族苗族自治州 @1993-04-04
                    延边州       | 222400 延边朝鲜族自治州 @1949-10-01
                    内蒙古区     | 150000 内蒙古自治区 @1949-10-01
                    内蒙古       | 150000 内蒙古自治区 @1949-10-01
                    广西自治区   | 450000 广西壮族自治区 @1949-10-01
                    西藏区       | 540000 西藏自治区 @1949-10-01
                    宁夏区       | 640000 宁夏回族自治区 @1949-10-01
                    新疆区       | 650000 新疆维吾尔自治区 @1949-10-01
                    浦东新区     | 310115 浦东新区 @2009-04-24
                    全国         | 100000 中国 @1949-10-01
                    吉林         | 220000 吉林省 @1949-10-01
                    """)
    void namesOfTheWholeNationAreReadInAReleaseOfTheNation(String name, String meaning) {
        assertThat(told(REGIONS.resolve(name, context("2025-11-03", "100000")))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    330110         | 2020-01-01 | 330110 余杭区 @2001-02-02
                    330110000      | 2020-01-01 | 330110 余杭区 @2001-02-02
                    330110000000   | 2025-01-01 | 330110 余杭区 @2021-03-11
                    330000000000   | 2025-01-01 | 330000 浙江省 @1949-10-01
                    ３３０７８２   | 2025-01-01 | 330782 义乌市 @1990-12-31
                    330110001      | 2025-01-01 | region_unknown [in 330110 余杭区 (浙江省 杭州市)]
                    330110001002   | 2025-01-01 | region_unknown [in 330110 余杭区 (浙江省 杭州市)]
                    330402         | 1990-06-30 | 330402 城区 @1983-07-27
                    330402         | 2000-06-30 | 330402 秀城区 @1993-12-01
                    330402         |            | 330402 南湖区 @2005-05-17
                    339007         | 1989-06-30 | 339007 义乌市 @1988-05-25
                    332501         | 1995-06-30 | 332501 丽水市 @1986-03-01
                    330101         | 2010-06-30 | ZJ_CORE_3301 杭州市区 @1949-10-01
                    130101         | 2010-06-30 | CORE_1301 石家庄市区 @1949-10-01
                    110100         | 2010-06-30 | CORE_1100 北京市辖区 @1949-10-01
                    500200         | 2010-06-30 | COUNTIES_5000 重庆市辖县 @1997-03-14
                    999999         | 2025-01-01 | region_unknown []
                    """)
    void aCodeMeansTheRegionThatHadItOnTheDay(String code, String at, String meaning) {
        assertThat(told(REGIONS.resolve(code, context(at, null)))).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    全省     | 330100 | 330000
                    我省     | 330000 | 330000
                    全市     | 330100 | 330100
                    全市     | 330106 | 330100
                    全市     | 330782 | 330782
                    全市     | 330122 | 330100
                    全区     | 330106 | 330106
                    全区     | 450000 | 450000
                    全县     | 330328 | 330328
                    全州     | 422800 | 422800
                    全国     | 330106 | 100000
                    合计     | 330700 | 330700
                    全省合计 | 330000 | 330000
                    浙江全省 | 100000 | 330000
                    市本级   | 330100 | ZJ_CORE_3301
                    市区     | 330700 | ZJ_CORE_3307
                    市辖区   | 330106 | ZJ_CORE_3301
                    城区     | 370100 | CORE_3701
                    城区     | 140500 | 140502
                    杭州市区 | 330000 | ZJ_CORE_3301
                    金华市本级 | 330000 | ZJ_CORE_3307
                    开发区   | 330700 | ZJ-JH-ETDZ
                    经开区   | 330400 | ZJ-JX-ETDZ
                    高新区   | 330200 | ZJ-NB-HTZ
                    宁波高新区 | 330000 | ZJ-NB-HTZ
                    杭州经开区 | 330000 | ZJ-HZ-ETDZ
                    """)
    void wordsOfTheSpeakerFollowTheContext(String word, String within, String code) {
        assertThat(told(REGIONS.resolve(word, context("2018-11-03", within)))).startsWith(code + " ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    全省   |        | region_missing []
                    市区   | 330782 | region_unknown []
                    全市   | 330600 | 330600 绍兴市 @1983-07-27
                    全区   | 330600 | region_ambiguous [330602 越城区 (浙江省 绍兴市), 330603 柯桥区 (浙江省 绍兴市), 330604 上虞区 (浙江省 绍兴市)]
                    西湖区 |        | region_ambiguous [330106 西湖区 (浙江省 杭州市), 360103 西湖区 (江西省 南昌市)]
                    西湖区 | 330000 | 330106 西湖区 @1996-12-12
                    西湖区 | 360100 | 360103 西湖区 @2004-09-07
                    吉林   |        | region_ambiguous [220000 吉林省, 220200 吉林市 (吉林省)]
                    江北区 | ZJ_CORE_3302 | 330205 江北区 @1949-10-01
                    浙江 Jiangsu | 100000 | region_ambiguous [320000 江苏省, 330000 浙江省]
                    南昌   | 360000 | 360100 南昌市 @1983-07-27
                    南昌   | 360100 | region_ambiguous [360100 南昌市 (江西省), 360121 南昌县 (江西省 南昌市)]
                    长沙   | 330000 | 430100 长沙市 @1983-12-31
                    长沙   |        | region_ambiguous [430100 长沙市 (湖南省), 430121 长沙县 (湖南省 长沙市)]
                    江北区 | 330100 | region_ambiguous [330205 江北区 (浙江省 宁波市), 500105 江北区 (重庆市)]
                    """)
    void doubtIsToldWithAllCandidates(String word, String within, String answer) {
        assertThat(told(REGIONS.resolve(word, context("2025-11-03", within)))).isEqualTo(answer);
    }

    @Test
    void yuhangHadAnotherTerritoryBeforeLinpingWasCarvedOut() {
        Region before = REGIONS.byCode("330110", LocalDate.of(2021, 3, 10)).orElseThrow();
        Region after = REGIONS.byCode("330110", LocalDate.of(2021, 3, 11)).orElseThrow();
        assertThat(before.territoryKey()).isEqualTo("330184@1996-05-31");
        assertThat(after.territoryKey()).isEqualTo("330110@2021-03-11");
        assertThat(REGIONS.byCode("330110", null)).contains(after);
    }

    @Test
    void aRenameOrUpgradeKeepsTheTerritory() {
        assertThat(REGIONS.history("330112").stream()
                        .map(region -> region.regionKey() + " " + region.name() + " " + region.territoryKey())
                        .toList())
                .containsExactly(
                        "330124@1949-10-01 临安县 330124@1949-10-01",
                        "330185@1996-10-28 临安市 330124@1949-10-01",
                        "330112@2017-07-18 临安区 330124@1949-10-01");
    }

    @Test
    void theChangesOfACodeAreToldInOrderOfTime() {
        assertThat(REGIONS.changes("330104").stream()
                        .map(change ->
                                change.on() + " " + change.kind() + " " + change.fromName() + " > " + change.toName())
                        .toList())
                .containsExactly(
                        "1996-05-31 TRANSFER 余杭市 > 江干区",
                        "1996-12-12 TRANSFER 江干区 > 上城区",
                        "2021-03-11 MERGE 江干区 > 上城区",
                        "2021-03-11 SPLIT 江干区 > 钱塘区");
    }

    @Test
    void everythingThatANameHasEverMeantCanBeAskedFor() {
        assertThat(REGIONS.meanings("绍兴").stream().map(Region::regionKey).toList())
                .containsExactly("330600@1983-07-27", "330621@2001-01-13", "332300@1949-10-01", "332301@1949-10-01");
        assertThat(REGIONS.meanings("东京")).isEmpty();
    }

    @Test
    void theMembersOfAGroupAreThoseOfTheDay() {
        assertThat(members("ZJ_CORE_3306", "2010-01-01")).isEqualTo("越城区");
        assertThat(members("ZJ_CORE_3306", "2025-01-01")).isEqualTo("越城区 柯桥区 上虞区");
        assertThat(REGIONS.members("ZJ_MT26", LocalDate.of(2023, 1, 1))).hasSize(26);
        assertThat(REGIONS.members("ZJ_MI25", LocalDate.of(2025, 1, 1)))
                .hasSize(25)
                .extracting(Region::name)
                .doesNotContain("柯城区")
                .contains("洞头区", "嵊泗县");
        assertThat(REGIONS.members("ZJ_PREF", null)).hasSize(11);
        assertThat(REGIONS.members("ZJ_COUNTY", LocalDate.of(2025, 10, 16))).hasSize(90);
        assertThat(REGIONS.members("CN", null)).hasSize(31);
    }

    private static String members(String group, String at) {
        return REGIONS.members(group, LocalDate.parse(at)).stream()
                .map(Region::name)
                .collect(Collectors.joining(" "));
    }

    @Test
    void aRegionLiesInItsParentsOfTheDay() {
        LocalDate now = LocalDate.of(2025, 11, 3);
        assertThat(REGIONS.isWithin("330110", "330000", now)).isTrue();
        assertThat(REGIONS.isWithin("330110", "330110", now)).isTrue();
        assertThat(REGIONS.isWithin("330110", "330200", now)).isFalse();
        assertThat(REGIONS.isWithin("332425", "332400", LocalDate.of(1982, 1, 1)))
                .isTrue();
        assertThat(REGIONS.isWithin("ZJ-JX-ETDZ", "330400", now)).isTrue();
        assertThat(REGIONS.isWithin("ZJ_CORE_3301", "330100", now)).isTrue();
        assertThat(REGIONS.isWithin("330000", "100000", null)).isTrue();
        assertThat(REGIONS.isWithin("000000", "100000", null)).isFalse();
    }
}
