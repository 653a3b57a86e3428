package quarterdeck.reading.period;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/** Months of one year: 1-9月, 三季度, 9月, 2024年, 9月末. */
record MonthRange(YearWord year, int from, int to, Span span) implements PeriodExpression {

    private static final int MONTHS = 12;

    @Override
    public boolean hasYear() {
        return year.year() != null;
    }

    @Override
    public boolean isRelative() {
        return year.isRelative();
    }

    @Override
    public PeriodExpression withYear(int given) {
        return hasYear() || isRelative() ? this : new MonthRange(YearWord.of(given), from, to, span);
    }

    @Override
    public Resolution<DatedPeriod> resolve(PeriodAnchor anchor) {
        if (from < 1 || to > MONTHS || from > to) {
            return Resolution.refused(Refusal.PERIOD_ILLEGAL);
        }
        Integer resolved = year.resolve(anchor);
        if (resolved == null) {
            return Resolution.refused(Refusal.PERIOD_UNANCHORED, List.of());
        }
        int inYear = isRolledBack(anchor, resolved) ? resolved - 1 : resolved;
        PeriodSource source = isRelative() ? PeriodSource.ANCHOR : PeriodSource.PRINTED;
        return Resolution.of(new DatedPeriod(in(inYear), source));
    }

    /** What is reported without a year, the year being that of the report's day, had ended by then. */
    private boolean isRolledBack(PeriodAnchor anchor, int resolved) {
        LocalDate known = anchor.publishedOn() != null ? anchor.publishedOn() : anchor.eventOn();
        return !hasYear()
                && !isRelative()
                && anchor.explicitYear() == null
                && anchor.title() == null
                && known != null
                && in(resolved).end().isAfter(known);
    }

    private Period in(int inYear) {
        LocalDate end = YearMonth.of(inYear, to).atEndOfMonth();
        return span == Span.STOCK ? new Period(end, end, span) : new Period(LocalDate.of(inYear, from, 1), end, span);
    }
}
