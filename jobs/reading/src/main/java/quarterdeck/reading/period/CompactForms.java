package quarterdeck.reading.period;

import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Periods in digits and English: 2025Q3, Q3 2025, 2025-09, 202509, Jan-Sep 2025, 2020-2024. */
final class CompactForms {

    private static final List<String> MONTH_NAMES = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final int ABBREVIATED = 3;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final List<String> SEPARATORS = List.of("-", "/", ".");

    private final Cursor cursor;
    private final boolean whole;

    CompactForms(Cursor cursor, boolean whole) {
        this.cursor = cursor;
        this.whole = whole;
    }

    /** The form here; null, with the cursor where it was, if there is none. */
    @Nullable
    PeriodExpression read() {
        int before = cursor.at();
        char next = cursor.peek();
        PeriodExpression read = null;
        if (Cursor.isDigit(next)) {
            read = fromYear();
        } else if (next == 'Q' || next == 'q' || next == 'H') {
            read = quarterFirst();
        } else if (next >= 'A' && next <= 'Z') {
            read = english();
        }
        if (read == null) {
            cursor.back(before);
        }
        return read;
    }

    private @Nullable PeriodExpression fromYear() {
        int before = cursor.at();
        int year = cursor.takeDigits(4);
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            cursor.back(before);
            return whole ? sixDigits() : null;
        }
        YearWord word = YearWord.of(year);
        int behind = cursor.at();
        cursor.take("年");
        cursor.take("-");
        PeriodExpression part = quarterOrHalf(word);
        if (part != null) {
            return part;
        }
        cursor.back(behind);
        PeriodExpression english = englishMonths(word);
        return english != null ? english : separated(year, word, behind);
    }

    private @Nullable PeriodExpression quarterOrHalf(YearWord year) {
        boolean quarter = cursor.takeAny("Q", "q");
        boolean half = !quarter && cursor.take("H");
        boolean month = !quarter && !half && whole && cursor.take("M");
        int number = quarter || half || month ? cursor.takeNumber(2) : -1;
        if (number < 0) {
            return null;
        }
        if (quarter) {
            return quarter(year, number);
        }
        if (half) {
            return number == 1
                    ? new MonthRange(year, 1, 6, Span.CUMULATIVE)
                    : new MonthRange(year, number * 6 - 5, number * 6, Span.SINGLE);
        }
        return new MonthRange(year, number, number, Span.SINGLE);
    }

    private static MonthRange quarter(YearWord year, int number) {
        return new MonthRange(year, number * 3 - 2, number * 3, number == 1 ? Span.CUMULATIVE : Span.SINGLE);
    }

    /** 2025-09, 2025.1-9月, 2025-09-30, 2020-2024; in running text only with a dash and a month of two digits. */
    private @Nullable PeriodExpression separated(int year, YearWord word, int behind) {
        cursor.back(behind);
        if (!cursor.takeAny(SEPARATORS) && !cursor.takeJoint()) {
            return whole && cursor.atEnd() ? new MonthRange(word, 1, MonthRange.MONTHS, Span.CUMULATIVE) : null;
        }
        int second = cursor.takeDigits(4);
        if (second >= FIRST_YEAR && second <= LAST_YEAR) {
            return whole && cursor.atEnd() || cursor.take("年") ? new YearSpan(year, second, false) : null;
        }
        if (!whole) {
            return dashedMonth(word);
        }
        PeriodExpression months = new MonthsGrammar(cursor, word, false).read();
        return months != null ? months : monthOrDay(word);
    }

    private @Nullable PeriodExpression dashedMonth(YearWord year) {
        int month = cursor.takeDigits(2);
        boolean alone = month >= 1 && month <= MonthRange.MONTHS && "-/.:年月日".indexOf(cursor.peek()) < 0;
        return alone ? new MonthRange(year, month, month, Span.SINGLE) : null;
    }

    private @Nullable PeriodExpression monthOrDay(YearWord year) {
        int month = cursor.takeNumber(2);
        if (month < 1 || month > MonthRange.MONTHS) {
            return null;
        }
        if (cursor.atEnd()) {
            return new MonthRange(year, month, month, Span.SINGLE);
        }
        int day = cursor.takeAny(SEPARATORS) ? cursor.takeNumber(2) : -1;
        MonthDay monthDay = day < 0 ? null : DayRange.day(month, day);
        return monthDay == null ? null : new DayRange(year, null, monthDay);
    }

    /** 202509. */
    private @Nullable PeriodExpression sixDigits() {
        int number = cursor.takeDigits(6);
        int year = number / 100;
        int month = number % 100;
        return year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= MonthRange.MONTHS
                ? new MonthRange(YearWord.of(year), month, month, Span.SINGLE)
                : null;
    }

    /** Q3 2025, H1 2025, and Q3 alone in a header. */
    private @Nullable PeriodExpression quarterFirst() {
        PeriodExpression part = quarterOrHalf(YearWord.NONE);
        if (part == null) {
            return null;
        }
        int before = cursor.at();
        cursor.take(",");
        int year = cursor.takeDigits(4);
        if (year >= FIRST_YEAR && year <= LAST_YEAR) {
            return part.withYear(year);
        }
        cursor.back(before);
        return whole ? part : null;
    }

    /** Jan-Sep 2025, September 2025. */
    private @Nullable PeriodExpression english() {
        PeriodExpression months = englishMonths(YearWord.NONE);
        if (months == null) {
            return null;
        }
        int before = cursor.at();
        cursor.takeAny(",", ".");
        int year = cursor.takeDigits(4);
        if (year >= FIRST_YEAR && year <= LAST_YEAR) {
            return months.withYear(year);
        }
        cursor.back(before);
        return whole ? months : null;
    }

    private @Nullable PeriodExpression englishMonths(YearWord year) {
        int from = monthName();
        if (from < 0) {
            return null;
        }
        int before = cursor.at();
        int to = cursor.takeJoint() ? monthName() : from;
        if (to < 0) {
            cursor.back(before);
            to = from;
        }
        return new MonthRange(year, from, to, from == 1 && to > 1 ? Span.CUMULATIVE : Span.SINGLE);
    }

    private int monthName() {
        if (cursor.peek() < 'A' || cursor.peek() > 'Z') {
            return -1;
        }
        for (int i = 0; i < MONTH_NAMES.size(); i++) {
            String name = MONTH_NAMES.get(i);
            if (cursor.take(name) || cursor.take(name.substring(0, ABBREVIATED))) {
                boolean goesOn = Character.isLetter(cursor.peek()) && cursor.peek() < 128;
                cursor.take(".");
                return goesOn ? -1 : i + 1;
            }
        }
        return -1;
    }
}
