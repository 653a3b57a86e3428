package quarterdeck.reading.indicator;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words at the end of a label that say what a number measures, which span it covers or which prices it is in. */
final class MeasureWords {

    /**
     * A label without its last words.
     *
     * @param rest key of what remains; never empty
     * @param measure null where the words speak of span or prices only
     */
    record Cut(String rest, @Nullable Measure measure, String words) {}

    /** @param endings the characters such words can end in, which spares most labels the pattern */
    private record Rule(Pattern pattern, @Nullable Measure measure, String endings) {}

    private static final String BASE = "(?:累计|当月|本月|当季|本季|当期|本期|单月|单季|全年|年度|季度|月度|年均|按?可比价格?(?:计算)?|"
            + "按?可比口径(?:计算)?|按?不变价格?(?:计算)?|同口径|自然口径|扣除价格因素|实际|名义|现价|"
            + "[比较与](?:上年|去年|前年)?(?:同期|同月|同季)(?:相比)?|[比较](?:上年|去年)|同比|年)";
    private static final String GROWTH =
            "(?:增长率|增长速度|增长幅度|增长|增速|增幅|涨幅|降幅|涨跌幅度?|升降幅度?|升降|增减率|增减|增降|" + "涨跌|上升|下降|上涨|下跌|变动|提高|回落|±|\\+-)";
    private static final String PERCENT = "(?:%|‰)?";
    private static final String BEFORE = "(?:环比|比上月|较上月|比上季度?|较上季度?)";
    private static final String SINCE = "[比较](?:本?年初|上年末|上年底|去年末|去年底|上月末?|月初|年初数)(?:累计)?";

    private static final String GROWTH_ENDINGS = "长率度幅速减降跌升涨动高落±-%‰";

    private static final List<Rule> RULES = List.of(
            rule(
                    Measure.TWO_YEAR_AVG,
                    "均合" + GROWTH_ENDINGS,
                    BASE + "*(?:两年|2年)(?:年均|平均|复合)(?:同比)?" + GROWTH + "?" + PERCENT),
            rule(Measure.CONTRIBUTION_RATE, "率%‰", "(?:对[^对]{1,16})?(?:增长)?贡献率" + PERCENT),
            rule(Measure.CONTRIBUTION_PP, "动率数点长", "(?:对[^对]{1,16})?拉动(?:率|点数|[^拉动]{0,12}?百分点数?|[^拉动]{0,12}增长)?"),
            rule(Measure.CHANGE_AMOUNT, "加增减少动额数量", SINCE + "(?:增加|新增|净增加?|增减|减少|变动)(?:额|数|量)?"),
            rule(Measure.CHANGE_AMOUNT, "初末底月数计±-", SINCE + "(?:±|\\+-)?"),
            rule(Measure.CHANGE_AMOUNT, "额量数", BASE + "*(?:增加|新增|净增|增减|增)(?:额|量|数)"),
            rule(Measure.DIFF_PP, "点个", BASE + "*(?:增减|升降|提高|下降|±|变化|变动|回落)?个?百分点(?:个)?"),
            rule(Measure.SHARE, "重例额比%‰", "所?占[^占]{0,16}(?:比重|比例|份额|百分比|比)" + PERCENT),
            rule(Measure.SHARE, "p值%‰", "所?占(?:gdp|(?:地区|国内)?生产总值)" + PERCENT),
            rule(Measure.SHARE, "重成额%‰", "(?:比重|构成|份额)" + PERCENT),
            rule(
                    Measure.INDEX,
                    "数度0",
                    BASE + "*(?:增长|发展)?(?:指数|速度)(?:(?:以?上年|去年)(?:同期|同月|同季)?价?格?=100|上月=100|上年同期为100)?"),
            rule(Measure.INDEX, "0%", "(?:(?:以?上年|去年)(?:同期|同月|同季)?价?格?=100|[为相当于]*上年(?:同期|同月)?%)"),
            rule(Measure.QOQ, "比" + GROWTH_ENDINGS, "季调环比" + GROWTH + "?" + PERCENT),
            rule(
                    Measure.MOM,
                    "比月季度计期算径素际义价格年去" + GROWTH_ENDINGS,
                    BASE + "*" + BEFORE + BASE + "*" + GROWTH + "?" + PERCENT),
            rule(Measure.YOY, GROWTH_ENDINGS, BASE + "*" + GROWTH + PERCENT),
            rule(Measure.YOY, "比期月季年去±-%‰", BASE + "*(?:同比|[比较与](?:上年|去年)(?:同期|同月|同季)?(?:相比)?)(?:±|\\+-)?" + PERCENT),
            rule(Measure.LEVEL, "数值额量", "(?:累计|当月|本月|当季|本季|当期|本期|单月|单季|全年|期末|月末|季末|年末|本年)(?:数|值|额|量|余额)"),
            rule(Measure.LEVEL, "额值量数绩", "(?:累计|当月|本月|自年初累计)?(?:绝对额|绝对值|绝对量|绝对数|总量|实绩)"),
            rule(null, "计月期季年末成", "(?:自?年初|[0-9]{1,2}月?至?本月止?)?累计|本月|当月|本期|当期|当季|本季|本年|期末|月末|年末|季末|累计完成"),
            rule(null, "价格算径", "(?:按?现行价格?|现价|按?当年价格?|按?不变价格?|按?可比价格?|2[0-9]{3}年价格?)(?:计算)?|同口径|自然口径|按可比口径"),
            rule(null, "际义调整后税素", "实际|名义|季调|季节调整后?|扣除留抵退税(?:后|因素)?"));

    private MeasureWords() {}

    /** Cuts the last measure, span or price words off a label's key; null where it ends in none or is nothing else. */
    static @Nullable Cut cut(String key) {
        if (key.isEmpty()) {
            return null;
        }
        char last = key.charAt(key.length() - 1);
        for (Rule rule : RULES) {
            if (rule.endings.indexOf(last) < 0) {
                continue;
            }
            Matcher matcher = rule.pattern.matcher(key);
            if (matcher.find() && matcher.start() > 0) {
                return new Cut(key.substring(0, matcher.start()), rule.measure, matcher.group());
            }
        }
        return null;
    }

    /** Whether a label holds nothing but measure words: 同比增长, 绝对额. */
    static boolean isAll(String key) {
        Cut cut = cut("|" + key);
        return cut != null && cut.rest.equals("|");
    }

    private static Rule rule(@Nullable Measure measure, String endings, String words) {
        return new Rule(Pattern.compile("(?:" + words + ")$"), measure, endings);
    }
}
