package quarterdeck.reading.period;

import org.jspecify.annotations.Nullable;
import quarterdeck.reading.period.RelativePeriod.Kind;
import quarterdeck.reading.period.YearWord.Told;

/** Reads a period at a position of a folded text: a year, months or quarters of it, and what is said of its end. */
final class PeriodGrammar {

    private static final int MONTHS = 12;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;

    private final Cursor cursor;

    PeriodGrammar(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The longest period here; null where none begins. The cursor is behind it. */
    @Nullable
    PeriodExpression read() {
        boolean until = cursor.takeAny("截至", "截止");
        RelativePeriod relative = relative();
        if (relative != null) {
            return relative;
        }
        YearWord year = year();
        int behindYear = cursor.at();
        if (year != YearWord.NONE) {
            cursor.take("的");
        }
        PeriodExpression months = months(year, until);
        if (months != null) {
            return months;
        }
        cursor.back(behindYear);
        return year == YearWord.NONE ? null : wholeYear(year, until);
    }

    private @Nullable RelativePeriod relative() {
        if (cursor.takeAny("今年以来", "年初以来", "今年来", "本年以来", "年初至今", "今年至今")) {
            return new RelativePeriod(Kind.YEAR_TO_DATE, Told.SPOKEN);
        }
        if (cursor.takeAny("去年同期", "上年同期", "上年同月", "去年同月", "同期")) {
            return new RelativePeriod(Kind.SAME_PERIOD_LAST_YEAR, Told.WRITTEN);
        }
        if (cursor.takeAny("1-本月", "1至本月", "1到本月", "1~本月", "本年累计", "自年初累计", "年初累计")) {
            return new RelativePeriod(Kind.YEAR_TO_MONTH, Told.WRITTEN);
        }
        if (cursor.takeAny("本月", "这个月")) {
            return new RelativePeriod(Kind.THIS_MONTH, Told.SPOKEN);
        }
        if (cursor.take("当月")) {
            return new RelativePeriod(Kind.THIS_MONTH, Told.WRITTEN);
        }
        if (cursor.takeAny("上个月", "上月")) {
            return new RelativePeriod(Kind.LAST_MONTH, Told.WRITTEN);
        }
        if (cursor.takeAny("上一季度", "上季度", "上个季度")) {
            return new RelativePeriod(Kind.LAST_QUARTER, Told.WRITTEN);
        }
        if (cursor.takeAny("本季度", "本季", "当季度", "当季")) {
            return new RelativePeriod(Kind.THIS_QUARTER, Told.WRITTEN);
        }
        return null;
    }

    private YearWord year() {
        if (cursor.takeAny("去年")) {
            return new YearWord(null, -1, Told.SPOKEN);
        }
        if (cursor.takeAny("今年", "本年度", "本年")) {
            return new YearWord(null, 0, Told.SPOKEN);
        }
        if (cursor.takeAny("上年", "上一年")) {
            return new YearWord(null, -1, Told.WRITTEN);
        }
        if (cursor.take("前年")) {
            return new YearWord(null, -2, Told.SPOKEN);
        }
        if (cursor.take("明年")) {
            return new YearWord(null, 1, Told.SPOKEN);
        }
        return printedYear();
    }

    private YearWord printedYear() {
        int before = cursor.at();
        int number = cursor.takeNumber(4);
        if (number >= FIRST_YEAR && number <= LAST_YEAR && cursor.takeAny("年度", "年")) {
            return YearWord.of(number);
        }
        cursor.back(before);
        return YearWord.NONE;
    }

    private PeriodExpression wholeYear(YearWord year, boolean until) {
        if (cursor.takeAny("末", "底")) {
            return new MonthRange(year, MONTHS, MONTHS, Span.STOCK);
        }
        cursor.takeAny("全年", "度");
        return new MonthRange(year, 1, MONTHS, until ? Span.STOCK : Span.CUMULATIVE);
    }

    private @Nullable PeriodExpression months(YearWord year, boolean until) {
        if (cursor.takeAny("上半年")) {
            return closed(year, 1, 6, Span.CUMULATIVE, until);
        }
        if (cursor.takeAny("下半年")) {
            return closed(year, 7, MONTHS, Span.SINGLE, until);
        }
        if (cursor.takeAny("全年", "年内")) {
            return closed(year, 1, MONTHS, Span.CUMULATIVE, until);
        }
        if (cursor.takeAny("年末", "年底")) {
            return new MonthRange(year, MONTHS, MONTHS, Span.STOCK);
        }
        int before = cursor.at();
        PeriodExpression read = cursor.take("前") ? first(year, until) : quarterOrMonths(year, until);
        if (read == null) {
            cursor.back(before);
        }
        return read;
    }

    /** 前三季度, 前8个月. */
    private @Nullable PeriodExpression first(YearWord year, boolean until) {
        int number = cursor.takeNumber(2);
        if (number < 0) {
            return null;
        }
        if (cursor.takeAny("个季度", "季度")) {
            return closed(year, 1, number * 3, Span.CUMULATIVE, until);
        }
        return cursor.takeAny("个月", "月") ? closed(year, 1, number, Span.CUMULATIVE, until) : null;
    }

    private @Nullable PeriodExpression quarterOrMonths(YearWord year, boolean until) {
        boolean ordinal = cursor.take("第");
        int from = cursor.takeNumber(2);
        if (from < 0) {
            return null;
        }
        if (cursor.take("季度")) {
            return closed(year, from * 3 - 2, from * 3, from == 1 ? Span.CUMULATIVE : Span.SINGLE, until);
        }
        if (ordinal) {
            return null;
        }
        if (cursor.take("月")) {
            int behind = cursor.at();
            if (cursor.takeJoint()) {
                PeriodExpression range = monthsTo(year, from, until);
                if (range != null) {
                    return range;
                }
                cursor.back(behind);
            }
            cursor.take("份");
            return closed(year, from, from, Span.SINGLE, until);
        }
        return cursor.takeJoint() ? monthsTo(year, from, until) : null;
    }

    private @Nullable PeriodExpression monthsTo(YearWord year, int from, boolean until) {
        int to = cursor.takeNumber(2);
        if (to < 0 || !cursor.take("月")) {
            return null;
        }
        cursor.take("份");
        return closed(year, from, to, from == 1 ? Span.CUMULATIVE : Span.SINGLE, until);
    }

    private PeriodExpression closed(YearWord year, int from, int to, Span span, boolean until) {
        boolean end = cursor.takeAny("末", "底");
        return end || until ? new MonthRange(year, to, to, Span.STOCK) : new MonthRange(year, from, to, span);
    }
}
