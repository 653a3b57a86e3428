package quarterdeck.reading.period;

import java.time.LocalDate;
import java.time.YearMonth;
import quarterdeck.reading.period.YearWord.Told;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/** From the start of something to the last month reported, which the words do not name: 今年以来, 2021年以来, “十四五”以来. */
record SincePeriod(PeriodExpression since) implements PeriodExpression {

    @Override
    public boolean hasYear() {
        return since.hasYear();
    }

    @Override
    public boolean isRelative() {
        return true;
    }

    @Override
    public PeriodExpression withYear(int year) {
        return new SincePeriod(since.withYear(year));
    }

    @Override
    public Resolution<DatedPeriod> resolve(PeriodAnchor anchor) {
        Resolution<DatedPeriod> begun = since.resolve(anchor);
        LocalDate day = YearWord.day(anchor, Told.SPOKEN);
        if (!begun.isResolved() || day == null) {
            return begun.isResolved() ? Resolution.refused(Refusal.PERIOD_UNANCHORED) : begun;
        }
        LocalDate start = begun.get().period().start();
        LocalDate end = lastReported(anchor, day);
        return end.isBefore(start)
                ? Resolution.refused(Refusal.PERIOD_UNANCHORED)
                : Resolution.of(new DatedPeriod(new Period(start, end, Span.CUMULATIVE), PeriodSource.ASSUMED));
    }

    /** The end of the title's period where it is of the same year, else of the last month that was over on the day. */
    private static LocalDate lastReported(PeriodAnchor anchor, LocalDate day) {
        Period title = anchor.title();
        return title != null && title.end().getYear() == day.getYear()
                ? YearMonth.from(title.end()).atEndOfMonth()
                : YearMonth.from(day.plusDays(1)).minusMonths(1).atEndOfMonth();
    }
}
