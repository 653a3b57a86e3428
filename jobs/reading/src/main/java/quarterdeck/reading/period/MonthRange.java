package quarterdeck.reading.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/** Months of one year: 1-9月, 三季度, 9月, 2024年, 9月末. */
record MonthRange(YearWord year, int from, int to, Span span) implements PeriodExpression {

    static final int MONTHS = 12;
    private static final int QUARTER = 3;

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
        return new MonthRange(year.or(given), from, to, span);
    }

    @Override
    public Resolution<DatedPeriod> resolve(PeriodAnchor anchor) {
        return isLegal() ? year.date(anchor, this::in) : Resolution.refused(Refusal.PERIOD_ILLEGAL);
    }

    boolean isLegal() {
        return from >= 1 && to <= MONTHS && from <= to;
    }

    Period in(int inYear) {
        LocalDate end = YearMonth.of(inYear, to).atEndOfMonth();
        return span == Span.STOCK ? new Period(end, end, span) : new Period(LocalDate.of(inYear, from, 1), end, span);
    }

    MonthRange cumulative() {
        return new MonthRange(year, 1, to, Span.CUMULATIVE);
    }

    MonthRange stock() {
        return new MonthRange(year, from, to, Span.STOCK);
    }

    MonthRange lastMonth() {
        return new MonthRange(year, to, to, Span.SINGLE);
    }

    /** The quarter that ends with it; empty where none ends there. */
    Optional<MonthRange> lastQuarter() {
        return to % QUARTER == 0 ? Optional.of(new MonthRange(year, to - 2, to, Span.SINGLE)) : Optional.empty();
    }
}
