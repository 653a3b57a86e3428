package quarterdeck.reading.period;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a period at a cursor: a year, months or quarters of it, and what is said of its beginning and end. */
final class PeriodGrammar {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int CENTURY = 2000;
    private static final List<String> SINCE = List.of("以来", "至今");

    private final Cursor cursor;
    private final boolean whole;

    /** @param whole whether the text is a cell or header of its own, where 2024 or 2025.09 is a period */
    PeriodGrammar(Cursor cursor, boolean whole) {
        this.cursor = cursor;
        this.whole = whole;
    }

    /** The longest period here; null where none begins, the cursor then being anywhere. */
    @Nullable
    PeriodExpression read() {
        PeriodExpression read = plain();
        return read != null && cursor.takeAny(SINCE) ? new SincePeriod(read) : read;
    }

    private @Nullable PeriodExpression plain() {
        PeriodExpression relative = RelativeWords.read(cursor);
        if (relative != null) {
            return relative;
        }
        PeriodExpression other = new CompactForms(cursor, whole).read();
        if (other == null) {
            other = PlanPeriods.read(cursor);
        }
        return other == null ? yearAndMonths() : other;
    }

    private @Nullable PeriodExpression yearAndMonths() {
        boolean until = cursor.takeAny("截至", "截止到") || cursor.take("截止");
        YearWord year = RelativeWords.year(cursor);
        if (year == YearWord.NONE) {
            year = printedYear();
        }
        if (year == YearWord.NONE) {
            return new MonthsGrammar(cursor, year, until).read();
        }
        int behindYear = cursor.at();
        if (cursor.takeAny("同期", "同月") || cursor.take("同季")) {
            return new SamePeriod(year);
        }
        cursor.takeAny("的", "度");
        PeriodExpression months = new MonthsGrammar(cursor, year, until).read();
        if (months != null) {
            return months;
        }
        cursor.back(behindYear);
        return isDate() ? null : wholeYear(year, until);
    }

    /** 2025年10月16日 is no period, and its year is none either. */
    private boolean isDate() {
        int before = cursor.at();
        boolean date = cursor.takeNumber(2) > 0 && cursor.take("月") && cursor.takeNumber(2) > 0;
        cursor.back(before);
        return date;
    }

    private YearWord printedYear() {
        int before = cursor.at();
        int number = cursor.takeNumber(4);
        if (number >= FIRST_YEAR && number <= LAST_YEAR && (cursor.take("年") || isYearless())) {
            return YearWord.of(number);
        }
        cursor.back(before);
        return shortYear();
    }

    /** 2025前三季度, 2025三季度: in headers the 年 is left out. */
    private boolean isYearless() {
        return whole && "前上下全第一二三四".indexOf(cursor.peek()) >= 0;
    }

    /** 25年1-9月; 25年 on its own may be a length of time. */
    private YearWord shortYear() {
        int before = cursor.at();
        int number = cursor.takeDigits(2);
        if (number >= 0 && cursor.take("年")) {
            int behind = cursor.at();
            PeriodExpression months = new MonthsGrammar(cursor, YearWord.NONE, false).read();
            if (months != null) {
                cursor.back(behind);
                return YearWord.of(CENTURY + number);
            }
        }
        cursor.back(before);
        return YearWord.NONE;
    }

    private @Nullable PeriodExpression wholeYear(YearWord year, boolean until) {
        if (year.isPrinted()) {
            YearSpan span = span(year);
            if (span != null) {
                return span;
            }
        }
        if (cursor.takeAny("末", "底")) {
            return new MonthRange(year, MonthRange.MONTHS, MonthRange.MONTHS, Span.STOCK);
        }
        if (cursor.peek() == '均') {
            return null;
        }
        cursor.takeAny("度", "内");
        return new MonthRange(year, 1, MonthRange.MONTHS, until ? Span.STOCK : Span.CUMULATIVE);
    }

    /** 2020年至2024年. */
    private @Nullable YearSpan span(YearWord year) {
        int before = cursor.at();
        Integer first = year.year();
        if (first != null && cursor.takeJoint()) {
            int last = cursor.takeNumber(4);
            if (last >= FIRST_YEAR && last <= LAST_YEAR && cursor.take("年")) {
                return new YearSpan(first, last, false);
            }
        }
        cursor.back(before);
        return null;
    }
}
