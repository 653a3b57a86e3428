package quarterdeck.reading.vocabulary;

import java.util.Locale;

/** Why a printed word or number was not turned into a statistic. The code is what the warehouse stores. */
public enum Refusal {
    REGION_MISSING("no region given", "缺地区"),
    REGION_UNKNOWN("no region of this name", "无此地区"),
    REGION_AMBIGUOUS("several regions of this name", "地区名有歧义"),
    REGION_NOT_IN_FORCE("no such region on that day", "当时无此地区"),
    INDICATOR_MISSING("no indicator given", "缺指标"),
    INDICATOR_UNKNOWN("no indicator of this name", "无此指标"),
    INDICATOR_AMBIGUOUS("several indicators of this name", "指标名有歧义"),
    PERIOD_MISSING("no reference period given", "缺时期"),
    PERIOD_UNKNOWN("not a reference period", "无法识别的时期"),
    PERIOD_ILLEGAL("no such period", "时期不合法"),
    PERIOD_UNANCHORED("a relative period with nothing to count from", "相对时期缺参照"),
    PERIOD_FUTURE("the period ends after the release", "时期晚于发布日"),
    UNIT_MISSING("no unit given", "缺计量单位"),
    UNIT_UNKNOWN("no unit of this name", "无此计量单位"),
    UNIT_AMBIGUOUS("several units of this name", "计量单位有歧义"),
    UNIT_CONFLICT("the unit does not fit the indicator or measure", "计量单位与指标不符"),
    NUMBER_MALFORMED("not a number", "数字不合法"),
    NUMBER_AMBIGUOUS("the number can be read in several ways", "数字有歧义"),
    MEASURE_UNKNOWN("it is not said what is measured", "无法判断数值含义"),
    DAMAGED("damaged text that arithmetic does not settle", "文本损坏"),
    CODE_UNKNOWN("a code that the source's description does not explain", "来源说明未解释的代码");

    private final String english;
    private final String chinese;

    Refusal(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The stored code, for example {@code region_ambiguous}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String labelEn() {
        return english;
    }

    public String labelZh() {
        return chinese;
    }
}
