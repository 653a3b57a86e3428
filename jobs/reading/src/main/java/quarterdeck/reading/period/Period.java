package quarterdeck.reading.period;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A reference period.
 *
 * @param start first day
 * @param end last day; for a stock start and end are the same day
 */
public record Period(LocalDate start, LocalDate end, Span span) {

    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a period that ends before it starts: " + start + " to " + end);
        }
    }

    /** By hand, as that of {@link #hashCode}: the first compiler makes slow code of a record's own. */
    @Override
    public boolean equals(Object other) {
        return other == this
                || other instanceof Period period
                        && span == period.span
                        && start.equals(period.start)
                        && end.equals(period.end);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * start.hashCode() + end.hashCode()) + span.ordinal();
    }

    /** {@code start/end/span}, as {@code dim_period.period_key}. */
    public String key() {
        return start + "/" + end + "/" + span.code();
    }

    /**
     * The period that a word such as 累计值 or 期末 beside it makes of it. Cumulative: from January to its end, so the
     * fourth quarter becomes the year. Stock: its last day. Single: the months it names, of a stock its month; months
     * from January on stay what they are, as it is not said whether the last month or the last quarter is meant (see
     * {@link #lastMonth} and {@link #lastQuarter}). Each month: the same days.
     */
    public Period withSpan(Span wanted) {
        return switch (wanted) {
            case CUMULATIVE -> new Period(LocalDate.of(end.getYear(), 1, 1), end, wanted);
            case STOCK -> new Period(end, end, wanted);
            case SINGLE -> span == Span.STOCK ? lastMonth() : new Period(start, end, wanted);
            case EACH_MONTH -> new Period(start, end, wanted);
        };
    }

    /** The calendar month it ends in, as a single one: 当月 beside 1-9月 is September. */
    public Period lastMonth() {
        YearMonth month = YearMonth.from(end);
        return new Period(month.atDay(1), month.atEndOfMonth(), Span.SINGLE);
    }

    /** The calendar quarter it ends in, as a single one: 当季 beside 1-9月 is the third. */
    public Period lastQuarter() {
        YearMonth month = YearMonth.from(end);
        YearMonth first = month.minusMonths((month.getMonthValue() - 1) % 3);
        return new Period(first.atDay(1), first.plusMonths(2).atEndOfMonth(), Span.SINGLE);
    }

    /** Whether it covers three calendar months, cumulative or not. */
    public boolean isOfThreeMonths() {
        return YearMonth.from(start).plusMonths(2).equals(YearMonth.from(end));
    }

    /** Whether it covers the same months as another one a year later, in the same way. */
    public boolean isYearBefore(Period later) {
        return span == later.span
                && YearMonth.from(start).plusYears(1).equals(YearMonth.from(later.start))
                && YearMonth.from(end).plusYears(1).equals(YearMonth.from(later.end));
    }
}
