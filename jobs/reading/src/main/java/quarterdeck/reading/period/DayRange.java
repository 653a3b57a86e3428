package quarterdeck.reading.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * Days of one year: 1月1日至9月30日, 截至9月30日.
 *
 * @param from the first day, null for a stock on the last
 */
record DayRange(YearWord year, @Nullable MonthDay from, MonthDay to) implements PeriodExpression {

    /** The day of a month; null where there is none in any year. */
    static @Nullable MonthDay day(int month, int day) {
        try {
            return MonthDay.of(month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public boolean hasYear() {
        return year.isPrinted();
    }

    @Override
    public boolean isRelative() {
        return year.isRelative();
    }

    @Override
    public PeriodExpression withYear(int given) {
        return new DayRange(year.or(given), from, to);
    }

    @Override
    public Resolution<DatedPeriod> resolve(PeriodAnchor anchor) {
        return from != null && from.isAfter(to)
                ? Resolution.refused(Refusal.PERIOD_ILLEGAL)
                : year.date(anchor, this::in);
    }

    private Period in(int inYear) {
        LocalDate end = to.atYear(inYear);
        if (from == null) {
            return new Period(end, end, Span.STOCK);
        }
        LocalDate start = from.atYear(inYear);
        return new Period(start, end, start.getDayOfYear() == 1 ? Span.CUMULATIVE : Span.SINGLE);
    }
}
