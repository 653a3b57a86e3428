package quarterdeck.reading.synthetic;

import java.util.Arrays;
import java.util.List;
import quarterdeck.reading.synthetic.Subject.Rhythm;

/** The indicators that synthetic tables speak of, with true codes and the units they are published in. */
final class Subjects {

    private static final List<UnitWord> MONEY =
            List.of(UnitWord.of("亿元", "100000000", "元"), UnitWord.of("万元", "10000", "元"));
    private static final List<UnitWord> DOLLARS =
            List.of(UnitWord.of("亿美元", "100000000", "美元"), UnitWord.of("万美元", "10000", "美元"));
    private static final List<UnitWord> YUAN = List.of(UnitWord.of("元", "1", "元"));
    private static final List<UnitWord> POWER =
            List.of(UnitWord.of("亿千瓦时", "100000000", "千瓦时"), UnitWord.of("万千瓦时", "10000", "千瓦时"));
    private static final List<UnitWord> TONNES = List.of(UnitWord.of("万吨", "10000", "吨"), UnitWord.of("吨", "1", "吨"));
    private static final List<UnitWord> PEOPLE = List.of(UnitWord.of("万人", "10000", "人"));
    private static final List<UnitWord> AREA = List.of(UnitWord.of("万平方米", "10000", "平方米"));
    private static final List<UnitWord> PIECES = List.of(UnitWord.of("万件", "10000", "件"));

    static final List<Subject> ALL = List.of(
            flow(
                    "gdp",
                    "地区生产总值|生产总值|地区生产总值(GDP)",
                    MONEY,
                    Rhythm.QUARTERLY,
                    part("gdp_primary", "第一产业增加值", "第一产业", MONEY, Rhythm.QUARTERLY),
                    part("gdp_secondary", "第二产业增加值", "第二产业", MONEY, Rhythm.QUARTERLY),
                    part("gdp_tertiary", "第三产业增加值", "第三产业", MONEY, Rhythm.QUARTERLY)),
            flow("va_agriculture", "农林牧渔业增加值", MONEY, Rhythm.QUARTERLY),
            flow("va_construction", "建筑业增加值", MONEY, Rhythm.QUARTERLY),
            flow("va_finance", "金融业增加值", MONEY, Rhythm.QUARTERLY),
            flow("ind_va_above", "规模以上工业增加值|规上工业增加值", List.of(), Rhythm.MONTHLY),
            flow("ind_output_above", "规模以上工业总产值", MONEY, Rhythm.MONTHLY),
            flow("ind_revenue", "规模以上工业企业营业收入", MONEY, Rhythm.MONTHLY),
            flow("ind_profit", "规模以上工业企业利润总额", MONEY, Rhythm.MONTHLY),
            flow(
                    "fai",
                    "固定资产投资|固定资产投资(不含农户)",
                    List.of(),
                    Rhythm.MONTHLY,
                    part("fai_private", "民间投资", "民间投资", List.of(), Rhythm.MONTHLY),
                    part("fai_industry", "工业投资", "工业投资", List.of(), Rhythm.MONTHLY),
                    part("fai_infrastructure", "基础设施投资", "基础设施投资", List.of(), Rhythm.MONTHLY)),
            flow("fai_real_estate", "房地产开发投资", MONEY, Rhythm.MONTHLY),
            flow(
                    "retail_sales",
                    "社会消费品零售总额",
                    MONEY,
                    Rhythm.MONTHLY,
                    part("retail_urban", "城镇消费品零售额", "城镇", MONEY, Rhythm.MONTHLY),
                    part("retail_rural", "乡村消费品零售额", "乡村", MONEY, Rhythm.MONTHLY),
                    part("retail_catering", "餐饮收入", "餐饮收入", MONEY, Rhythm.MONTHLY)),
            flow(
                    "trade_total_cny",
                    "进出口总额|外贸进出口总额",
                    MONEY,
                    Rhythm.MONTHLY,
                    part("exports_cny", "出口额|出口总额", "出口", MONEY, Rhythm.MONTHLY),
                    part("imports_cny", "进口额|进口总额", "进口", MONEY, Rhythm.MONTHLY)),
            flow("exports_usd", "出口总额|外贸出口额", DOLLARS, Rhythm.MONTHLY),
            flow("fdi_actual_usd", "实际使用外资|实际利用外资", DOLLARS, Rhythm.MONTHLY),
            flow("fiscal_total_revenue", "财政总收入", MONEY, Rhythm.MONTHLY),
            flow(
                    "fiscal_general_revenue",
                    "一般公共预算收入",
                    MONEY,
                    Rhythm.MONTHLY,
                    part("fiscal_tax_revenue", "税收收入", "税收收入", MONEY, Rhythm.MONTHLY)),
            flow("fiscal_general_expenditure", "一般公共预算支出", MONEY, Rhythm.MONTHLY),
            stock("deposit_balance", "金融机构本外币存款余额", MONEY, Rhythm.MONTHLY),
            stock("loan_balance", "金融机构本外币贷款余额", MONEY, Rhythm.MONTHLY),
            flow(
                    "income_per_capita",
                    "居民人均可支配收入|全体居民人均可支配收入",
                    YUAN,
                    Rhythm.QUARTERLY,
                    part("income_urban", "城镇居民人均可支配收入", "城镇居民人均可支配收入", YUAN, Rhythm.QUARTERLY),
                    part("income_rural", "农村居民人均可支配收入", "农村居民人均可支配收入", YUAN, Rhythm.QUARTERLY)),
            flow("consumption_per_capita", "居民人均消费支出", YUAN, Rhythm.QUARTERLY),
            stock("population_resident", "常住人口|年末常住人口", PEOPLE, Rhythm.YEARLY),
            flow(
                    "electricity_total",
                    "全社会用电量",
                    POWER,
                    Rhythm.MONTHLY,
                    part("electricity_industry", "工业用电量", "工业用电量", POWER, Rhythm.MONTHLY)),
            flow("grain_output", "粮食总产量|粮食产量", TONNES, Rhythm.YEARLY),
            flow("freight_volume", "货运量", TONNES, Rhythm.MONTHLY),
            flow("port_throughput", "港口货物吞吐量", TONNES, Rhythm.MONTHLY),
            flow("housing_sales_area", "商品房销售面积", AREA, Rhythm.MONTHLY),
            flow("housing_sales_value", "商品房销售额", MONEY, Rhythm.MONTHLY),
            flow("express_volume", "快递业务量", PIECES, Rhythm.MONTHLY),
            flow("employment_new_urban", "城镇新增就业", PEOPLE, Rhythm.MONTHLY));

    private Subjects() {}

    private static Subject flow(String code, String names, List<UnitWord> units, Rhythm rhythm, Subject... parts) {
        List<String> printed = Arrays.asList(names.split("\\|"));
        return new Subject(code, printed, printed, units, false, rhythm, List.of(parts));
    }

    private static Subject stock(String code, String names, List<UnitWord> units, Rhythm rhythm) {
        List<String> printed = Arrays.asList(names.split("\\|"));
        return new Subject(code, printed, printed, units, true, rhythm, List.of());
    }

    private static Subject part(String code, String names, String below, List<UnitWord> units, Rhythm rhythm) {
        return new Subject(code, Arrays.asList(names.split("\\|")), List.of(below), units, false, rhythm, List.of());
    }
}
