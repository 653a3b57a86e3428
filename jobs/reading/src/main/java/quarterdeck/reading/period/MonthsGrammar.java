package quarterdeck.reading.period;

import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the months, quarters or halves of a year at a cursor, and what is said of their end. */
final class MonthsGrammar {

    private static final int MOST_DAYS = 31;
    private static final List<String> HALF_ONE = List.of("上半年", "前半年", "H1");
    private static final List<String> HALF_TWO = List.of("下半年", "后半年", "H2");
    private static final List<String> WHOLE = List.of("全年度", "全年");
    private static final List<String> ROMAN = List.of("Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ");
    private static final List<String> ROMAN_LETTERS = List.of("IV", "III", "II", "I");
    private static final List<Integer> ROMAN_VALUES = List.of(4, 3, 2, 1);
    private static final String NUMERALS = "0123456789一二两三四五六七八九十几数多近来当同本";

    private final Cursor cursor;
    private final YearWord year;
    private final boolean until;

    /** @param until whether 截至 stands before, which makes a moment of the end of the months */
    MonthsGrammar(Cursor cursor, YearWord year, boolean until) {
        this.cursor = cursor;
        this.year = year;
        this.until = until;
    }

    /** The longest reading; null, with the cursor where it was, if there is none. */
    @Nullable
    PeriodExpression read() {
        int before = cursor.at();
        PeriodExpression read = halfOrYear();
        if (read == null) {
            read = cursor.takeAny("前", "头") ? first() : quartersOrMonths();
        }
        if (read == null) {
            cursor.back(before);
        }
        return read;
    }

    private @Nullable PeriodExpression halfOrYear() {
        boolean bare = year == YearWord.NONE;
        if (bare && cursor.before() == '以') {
            return null;
        }
        if (cursor.takeAny(HALF_ONE)) {
            return closed(1, 6, Span.CUMULATIVE);
        }
        if (cursor.takeAny(HALF_TWO)) {
            return closed(7, MonthRange.MONTHS, Span.SINGLE);
        }
        if (cursor.takeAny(WHOLE)) {
            return cursor.peek() == '龄' ? null : closed(1, MonthRange.MONTHS, Span.CUMULATIVE);
        }
        if (bare && NUMERALS.indexOf(cursor.before()) >= 0) {
            return null;
        }
        if (cursor.take("年内")) {
            YearWord within = bare ? new YearWord(null, 0, YearWord.Told.SPOKEN) : year;
            return new MonthRange(within, 1, MonthRange.MONTHS, Span.CUMULATIVE);
        }
        return cursor.takeAny("年末", "年底") ? closed(MonthRange.MONTHS, MonthRange.MONTHS, Span.STOCK) : null;
    }

    /** 前三季度, 前8个月, 前11月, 前两个月. */
    private @Nullable PeriodExpression first() {
        int number = cursor.take("两") ? 2 : cursor.takeNumber(2);
        if (number < 0) {
            return null;
        }
        if (cursor.takeAny("个季度", "季度")) {
            return closed(1, number * 3, Span.CUMULATIVE);
        }
        return cursor.takeAny("个月", "月") ? closed(1, number, Span.CUMULATIVE) : null;
    }

    private @Nullable PeriodExpression quartersOrMonths() {
        boolean ordinal = cursor.take("第");
        int from = roman();
        boolean roman = from > 0;
        if (!roman) {
            from = cursor.takeNumber(2);
        }
        if (from < 0) {
            return null;
        }
        int behind = cursor.at();
        int joined = cursor.takeJoint() ? joined() : -1;
        boolean range = joined >= 0;
        if (!range) {
            cursor.back(behind);
        }
        int to = range ? joined : from;
        if (cursor.takeAny("季度", "季")) {
            return closed(from * 3 - 2, to * 3, from == 1 ? Span.CUMULATIVE : Span.SINGLE);
        }
        return ordinal || roman ? null : months(from, to, range);
    }

    private int joined() {
        cursor.take("第");
        int to = roman();
        return to > 0 ? to : cursor.takeNumber(2);
    }

    private int roman() {
        if ("ⅠⅡⅢⅣI".indexOf(cursor.peek()) < 0) {
            return -1;
        }
        int before = cursor.at();
        for (int i = 0; i < ROMAN.size(); i++) {
            if (cursor.take(ROMAN.get(i))) {
                return i + 1;
            }
        }
        for (int i = 0; i < ROMAN_LETTERS.size(); i++) {
            if (cursor.take(ROMAN_LETTERS.get(i))) {
                if (cursor.peek() == '季' || cursor.peek() == '-') {
                    return ROMAN_VALUES.get(i);
                }
                cursor.back(before);
            }
        }
        return -1;
    }

    private @Nullable PeriodExpression months(int from, int to, boolean range) {
        if (!cursor.take("月")) {
            return null;
        }
        int behind = cursor.at();
        int day = day();
        if (day >= 0) {
            return range ? null : days(from, day);
        }
        if (!range && cursor.takeJoint()) {
            int last = cursor.takeNumber(2);
            if (last >= 0 && cursor.take("月") && day() < 0) {
                cursor.take("份");
                return closed(from, last, from == 1 ? Span.CUMULATIVE : Span.SINGLE);
            }
            cursor.back(behind);
        }
        cursor.take("份");
        return closed(from, to, from == 1 && to > 1 ? Span.CUMULATIVE : Span.SINGLE);
    }

    /** The day behind a month, -1 where there is none: the 四 of 9月四川 is part of a name, 8月70个城市 counts. */
    private int day() {
        int before = cursor.at();
        boolean digits = Cursor.isDigit(cursor.peek());
        int day = cursor.takeNumber(2);
        boolean counted = digits && (day > MOST_DAYS || cursor.peek() == '个');
        if (day < 0 || digits && !counted || cursor.peek() == '日' || cursor.peek() == '号') {
            return day;
        }
        cursor.back(before);
        return -1;
    }

    /** 1月1日至9月30日 is a period; a single day is one only as the day up to which something is counted. */
    private @Nullable PeriodExpression days(int month, int day) {
        MonthDay from = DayRange.day(month, day);
        if (from == null || !cursor.takeAny("日", "号")) {
            return null;
        }
        int behind = cursor.at();
        if (cursor.takeJoint()) {
            int lastMonth = cursor.takeNumber(2);
            int lastDay = cursor.take("月") ? cursor.takeNumber(2) : lastMonth;
            MonthDay to = DayRange.day(lastDay == lastMonth ? month : lastMonth, lastDay);
            if (to != null && cursor.takeAny("日", "号")) {
                return new DayRange(year, from, to);
            }
            cursor.back(behind);
        }
        return until || cursor.take("止") || cursor.takeAny("零时", "0时") ? new DayRange(year, null, from) : null;
    }

    private PeriodExpression closed(int from, int to, Span span) {
        MonthRange range = new MonthRange(year, from, to, span);
        if (span == Span.STOCK || cursor.takeAny("末", "底") || until) {
            return range.stock();
        }
        return spanned(range);
    }

    private MonthRange spanned(MonthRange range) {
        int before = cursor.at();
        boolean bracket = cursor.take("(");
        MonthRange spanned = range;
        if (cursor.takeAny("累计值", "累计")) {
            spanned = range.cumulative();
        } else if (cursor.takeAny("当月", "单月")) {
            spanned = range.lastMonth();
        } else if (cursor.takeAny("当季", "单季")) {
            spanned = range.lastQuarter().orElse(range);
        } else {
            cursor.back(before);
            return range;
        }
        if (bracket && !cursor.take(")")) {
            cursor.back(before);
            return range;
        }
        return spanned;
    }
}
