package quarterdeck.reading.period;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a day at a cursor. */
final class DateGrammar {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final List<String> SEPARATORS = List.of("-", "/", ".");
    private static final int MONTH_DAYS = 31;
    private static final int FOUR_DIGITS = 1000;

    private final Cursor cursor;

    DateGrammar(Cursor cursor) {
        this.cursor = cursor;
    }

    /** The day here; null where none is printed, the cursor then being anywhere. */
    @Nullable
    PrintedDate read() {
        int before = cursor.at();
        int year = cursor.takeNumber(4);
        if (year >= FIRST_YEAR && year <= LAST_YEAR) {
            if (cursor.take("年")) {
                return monthAndDay(year);
            }
            for (String separator : SEPARATORS) {
                if (cursor.take(separator)) {
                    return separated(year, separator);
                }
            }
        }
        cursor.back(before);
        PrintedDate yearless = monthAndDay(null);
        if (yearless != null) {
            return yearless;
        }
        cursor.back(before);
        return dayOnly();
    }

    private @Nullable PrintedDate separated(int year, String separator) {
        int month = cursor.takeNumber(2);
        int day = month > 0 && cursor.take(separator) ? cursor.takeNumber(2) : -1;
        return Cursor.isDigit(cursor.peek()) && !cursor.isAtSpace() ? null : legal(year, month, day, false);
    }

    private @Nullable PrintedDate monthAndDay(@Nullable Integer year) {
        int month = cursor.takeNumber(2);
        int day = month > 0 && cursor.take("月") ? cursor.takeNumber(2) : -1;
        return day > 0 && cursor.takeAny("日", "号") ? legal(year, month, day, false) : null;
    }

    /** 16日, or 1016日 for 10月16日: four digits can be parted in one way only, three digits may be a length of time. */
    private @Nullable PrintedDate dayOnly() {
        int number = cursor.takeNumber(4);
        if (number <= 0 || !cursor.take("日")) {
            return null;
        }
        if (number <= MONTH_DAYS) {
            return new PrintedDate(null, null, number, false);
        }
        return number >= FOUR_DIGITS ? legal(null, number / 100, number % 100, true) : null;
    }

    private static @Nullable PrintedDate legal(@Nullable Integer year, int month, int day, boolean repaired) {
        if (month < 1 || day < 1 || DayRange.day(month, day) == null) {
            return null;
        }
        PrintedDate date = new PrintedDate(year, month, day, repaired);
        return year != null && date.date().isEmpty() ? null : date;
    }
}
