package quarterdeck.reading.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The regions that synthetic tables speak of: true names and codes, copied by hand from GB/T 2260. */
final class Gazetteer {

    private static final String PROVINCES = """
            110000 北京市;120000 天津市;130000 河北省;140000 山西省;150000 内蒙古自治区;210000 辽宁省;220000 吉林省;
            230000 黑龙江省;310000 上海市;320000 江苏省;330000 浙江省;340000 安徽省;350000 福建省;360000 江西省;
            370000 山东省;410000 河南省;420000 湖北省;430000 湖南省;440000 广东省;450000 广西壮族自治区;460000 海南省;
            500000 重庆市;510000 四川省;520000 贵州省;530000 云南省;540000 西藏自治区;610000 陕西省;620000 甘肃省;
            630000 青海省;640000 宁夏回族自治区;650000 新疆维吾尔自治区
            """;

    /** A line a parent: its parts in the order in which they are usually printed. */
    private static final List<String> FAMILIES = List.of(
            "330000 浙江省:330100 杭州市;330200 宁波市;330300 温州市;330400 嘉兴市;330500 湖州市;330600 绍兴市;"
                    + "330700 金华市;330800 衢州市;330900 舟山市;331000 台州市;331100 丽水市",
            "320000 江苏省:320100 南京市;320200 无锡市;320300 徐州市;320400 常州市;320500 苏州市;320600 南通市;"
                    + "320700 连云港市;320800 淮安市;320900 盐城市;321000 扬州市;321100 镇江市;321200 泰州市;321300 宿迁市",
            "440000 广东省:440100 广州市;440300 深圳市;440400 珠海市;440500 汕头市;440600 佛山市;440200 韶关市;"
                    + "441600 河源市;441400 梅州市;441300 惠州市;441500 汕尾市;441900 东莞市;442000 中山市;440700 江门市;"
                    + "441700 阳江市;440800 湛江市;440900 茂名市;441200 肇庆市;441800 清远市;445100 潮州市;445200 揭阳市;"
                    + "445300 云浮市",
            "510000 四川省:510100 成都市;510300 自贡市;510400 攀枝花市;510500 泸州市;510600 德阳市;510700 绵阳市;"
                    + "510800 广元市;510900 遂宁市;511000 内江市;511100 乐山市;511300 南充市;511400 眉山市;511500 宜宾市;"
                    + "511600 广安市;511700 达州市;511800 雅安市;511900 巴中市;512000 资阳市;513200 阿坝藏族羌族自治州;"
                    + "513300 甘孜藏族自治州;513400 凉山彝族自治州",
            "370000 山东省:370100 济南市;370200 青岛市;370300 淄博市;370400 枣庄市;370500 东营市;370600 烟台市;"
                    + "370700 潍坊市;370800 济宁市;370900 泰安市;371000 威海市;371100 日照市;371300 临沂市;371400 德州市;"
                    + "371500 聊城市;371600 滨州市;371700 菏泽市",
            "420000 湖北省:420100 武汉市;420200 黄石市;420300 十堰市;420500 宜昌市;420600 襄阳市;420700 鄂州市;"
                    + "420800 荆门市;420900 孝感市;421000 荆州市;421100 黄冈市;421200 咸宁市;421300 随州市;"
                    + "422800 恩施土家族苗族自治州",
            "340000 安徽省:340100 合肥市;340600 淮北市;341600 亳州市;341300 宿州市;340300 蚌埠市;341200 阜阳市;"
                    + "340400 淮南市;341100 滁州市;341500 六安市;340500 马鞍山市;340200 芜湖市;341800 宣城市;340700 铜陵市;"
                    + "341700 池州市;340800 安庆市;341000 黄山市",
            "330100 杭州市:330102 上城区;330105 拱墅区;330106 西湖区;330108 滨江区;330109 萧山区;330110 余杭区;"
                    + "330113 临平区;330114 钱塘区;330111 富阳区;330112 临安区;330122 桐庐县;330127 淳安县;330182 建德市",
            "330200 宁波市:330203 海曙区;330205 江北区;330206 北仑区;330211 镇海区;330212 鄞州区;330213 奉化区;"
                    + "330281 余姚市;330282 慈溪市;330226 宁海县;330225 象山县",
            "320100 南京市:320102 玄武区;320104 秦淮区;320105 建邺区;320106 鼓楼区;320111 浦口区;320113 栖霞区;"
                    + "320114 雨花台区;320115 江宁区;320116 六合区;320117 溧水区;320118 高淳区",
            "320300 徐州市:320302 鼓楼区;320303 云龙区;320305 贾汪区;320311 泉山区;320312 铜山区;320321 丰县;"
                    + "320322 沛县;320324 睢宁县;320381 新沂市;320382 邳州市",
            "320500 苏州市:320508 姑苏区;320505 虎丘区;320506 吴中区;320507 相城区;320509 吴江区;320581 常熟市;"
                    + "320582 张家港市;320583 昆山市;320585 太仓市",
            "440100 广州市:440103 荔湾区;440104 越秀区;440105 海珠区;440106 天河区;440111 白云区;440112 黄埔区;"
                    + "440113 番禺区;440114 花都区;440115 南沙区;440117 从化区;440118 增城区",
            "420100 武汉市:420102 江岸区;420103 江汉区;420104 硚口区;420105 汉阳区;420106 武昌区;420107 青山区;"
                    + "420111 洪山区;420112 东西湖区;420113 汉南区;420114 蔡甸区;420115 江夏区;420116 黄陂区;420117 新洲区",
            "320600 南通市:320681 启东市;320682 如皋市;320685 海安市;320623 如东县;320612 通州区;320613 崇川区;320614 海门区");

    static final Territory NATION = new Territory("100000", "全国", territories(PROVINCES));

    /** The nation with its provinces, provinces with their cities, cities with their counties. */
    static final List<Territory> PARENTS = parents();

    private Gazetteer() {}

    static Territory parent(String code) {
        return PARENTS.stream()
                .filter(parent -> parent.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The parts of a region; empty where they are not written down here. */
    static List<Territory> partsOf(Territory region) {
        return PARENTS.stream()
                .filter(parent -> parent.code().equals(region.code()))
                .flatMap(parent -> parent.parts().stream())
                .toList();
    }

    private static List<Territory> parents() {
        List<Territory> parents = new ArrayList<>();
        parents.add(NATION);
        for (String family : FAMILIES) {
            int colon = family.indexOf(':');
            Territory alone = territory(family.substring(0, colon));
            parents.add(new Territory(alone.code(), alone.name(), territories(family.substring(colon + 1))));
        }
        return List.copyOf(parents);
    }

    private static List<Territory> territories(String listed) {
        return Arrays.stream(listed.split(";"))
                .map(String::strip)
                .map(Gazetteer::territory)
                .toList();
    }

    private static Territory territory(String codeAndName) {
        String[] parts = codeAndName.split(" ", 2);
        return new Territory(parts[0], parts[1], List.of());
    }
}
