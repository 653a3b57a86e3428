package quarterdeck.reading.indicator;

import java.util.Locale;

/** What a number says of its indicator. */
public enum Measure {
    LEVEL,
    /** growth on the same period of the year before, per cent */
    YOY,
    /** growth on the month before, per cent */
    MOM,
    /** growth on the quarter before, per cent */
    QOQ,
    TWO_YEAR_AVG,
    SHARE,
    /** 上年同期 = 100 */
    INDEX,
    /** difference of two percentages, in points */
    DIFF_PP,
    /** 比年初增加: an amount, not growth */
    CHANGE_AMOUNT,
    /** 拉动, in points */
    CONTRIBUTION_PP,
    /** 贡献率, per cent */
    CONTRIBUTION_RATE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
