package quarterdeck.reading.table;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.Measure;

/** The words of table headers that say what a number measures, wherever in the header they stand. */
final class MeasureWords {

    /**
     * A header without its measure words.
     *
     * @param rest what remains, possibly empty
     * @param measure null where nothing is said, or where {@code unclear}
     * @param unclear whether the measure is one that has no place in the vocabulary
     */
    record Cut(String rest, @Nullable Measure measure, boolean unclear) {}

    private record Rule(Pattern words, @Nullable Measure measure) {}

    private static final String THAN_LAST_YEAR = "[比较与](?:上年|去年)(?:同期|同月|同季|同日|全年)?(?:相比)?";
    private static final String SINCE_JANUARY = "[比较](?:本?年初|上年末|上年底|去年末|去年底)";
    private static final String GROWTH =
            "(?:增长速度|增长率|增长幅度|增长|增速|增减幅度?|增减率|增减|增幅|增降|涨跌幅度?|涨跌|涨幅|升降幅?度?|(?:上升|增长|升)或下?降|变动率|变化率|变动(?!情况)|(?<=价格|指数)变动|±|\\+-|\\+/-)";
    private static final String OF_THE_YEAR = "(?:年初|年度|全年|本年|当年|调整)?";
    private static final String PERCENT = "[%％‰]?";

    /** In this order: the longer and more particular wording first. */
    private static final List<Rule> RULES = List.of(
            rule(null, "^(?:年初|年度|全年|本年|当年|调整|预期)?(?:预算|计划|目标|任务|预期)(?:数|额|值|指标)?(?:" + GROWTH + ")?" + PERCENT + "$"),
            rule(
                    null,
                    "^[为占]?(?:完成)?" + OF_THE_YEAR + "(?:预算|计划|目标|任务)数?的?[%％]$|^" + OF_THE_YEAR
                            + "预算(?:数?的?)(?:完成|执行)(?:率|进度|比例)" + PERCENT + "$"),
            rule(Measure.CONTRIBUTION_RATE, "(?:对.{1,12}的?)?贡献率" + PERCENT),
            rule(Measure.CONTRIBUTION_PP, "(?:对.{1,12})?拉动(?:.{0,8}百分点|点数|率|作用)?"),
            rule(Measure.TWO_YEAR_AVG, "(?:两年|2年)(?:平均|复合)" + GROWTH + "?" + PERCENT),
            rule(Measure.CHANGE_AMOUNT, SINCE_JANUARY + "(?:增加|新增|净增|增减|变动|±)?(?:额|数|量|值)?"),
            rule(null, "(?:同比|" + THAN_LAST_YEAR + ")?(?:(?:增减|净增)(?:额|数|量|值)|(?:增加|增长)(?:额|量|绝对额))"),
            rule(
                    Measure.DIFF_PP,
                    "(?:同比|" + THAN_LAST_YEAR + ")?(?:增减|提高|升降|变动|变化|±|\\+-)?(?:\\(?个?百分点\\)?)(?:\\(?个\\)?)?"),
            rule(Measure.SHARE, "(?:所?占.{0,12}(?:比重|比例|份额|百分比|比)|所占比重|比重|构成)" + PERCENT),
            rule(
                    Measure.INDEX,
                    "(?:以?(?:上年|去年|上月)(?:同期|同月|同季)?(?:价格?)?(?:=|为)100)|为(?:上年|去年)(?:同期|同月)?(?:决算|完成|实际|执行)?(?:数|额)?的?[%％]"),
            rule(Measure.INDEX, "(?:名义|实际)?(?:增长|发展)(?:指数|速度(?=.*=100))"),
            rule(Measure.QOQ, "季调环比" + GROWTH + "?" + PERCENT),
            rule(Measure.MOM, "(?:环比|[比较]上月)" + GROWTH + "?" + PERCENT),
            rule(Measure.YOY, "(?:累计)?(?:同比|" + THAN_LAST_YEAR + ")" + GROWTH + "?" + PERCENT),
            rule(Measure.YOY, "(?:名义|实际)?" + GROWTH + PERCENT),
            rule(Measure.YOY, "(?i:yoy|growth(?: rate)?|year-on-year)" + PERCENT),
            rule(
                    Measure.LEVEL,
                    "绝对(?:额|值|量|数)|总量|本期(?:数|值|实际)?|总额|实绩|完成额|完成数|执行数|决算数|数值|数据值|数额|金额|规模|"
                            + "(?:期末|年末|月末)(?:数|值|额|量|余额)|余额|(?i:value|amount|level)"));

    /** 总额 is a measure word only by itself: 利润总额 and 进出口总额 are names. */
    private static final Pattern LEVEL_INSIDE_NAME =
            Pattern.compile("总量|总额|金额|规模|余额|数额|完成额|完成数|实绩|(?i:value|amount|level)");

    private MeasureWords() {}

    /** Cuts the first measure words found off a header. */
    static Cut cut(String words) {
        for (Rule rule : RULES) {
            Matcher matcher = rule.words.matcher(words);
            while (matcher.find()) {
                String rest = words.substring(0, matcher.start()) + words.substring(matcher.end());
                if (matcher.end() > matcher.start() && !isPartOfName(rule, matcher.group(), rest)) {
                    return new Cut(rest.strip(), rule.measure, rule.measure == null);
                }
            }
        }
        return new Cut(words, null, false);
    }

    private static boolean isPartOfName(Rule rule, String found, String rest) {
        return rule.measure == Measure.LEVEL
                && !rest.isBlank()
                && LEVEL_INSIDE_NAME.matcher(found).find();
    }

    private static Rule rule(@Nullable Measure measure, String words) {
        return new Rule(Pattern.compile(words), measure);
    }
}
