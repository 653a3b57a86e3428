package quarterdeck.reading.period;

import java.time.LocalDate;
import java.time.YearMonth;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/** The months of the title's period in another year: 上年同期, 去年同期, 2024年同期. */
record SamePeriod(YearWord year) implements PeriodExpression {

    @Override
    public boolean hasYear() {
        return year.isPrinted();
    }

    @Override
    public boolean isRelative() {
        return true;
    }

    @Override
    public PeriodExpression withYear(int given) {
        return this;
    }

    /** Whatever word is printed, it counts from the period written about: that is what the same period is of. */
    @Override
    public Resolution<DatedPeriod> resolve(PeriodAnchor anchor) {
        Period title = anchor.title();
        if (title == null) {
            return Resolution.refused(Refusal.PERIOD_UNANCHORED);
        }
        Integer printed = year.year();
        int years = printed == null ? year.offset() : printed - title.end().getYear();
        LocalDate end = sameDay(title.end(), years);
        LocalDate start = title.span() == Span.STOCK ? end : sameDay(title.start(), years);
        return Resolution.of(new DatedPeriod(new Period(start, end, title.span()), PeriodSource.ANCHOR));
    }

    /** A last day of a month stays one, whether February has 28 or 29. */
    private static LocalDate sameDay(LocalDate day, int years) {
        YearMonth month = YearMonth.from(day).plusYears(years);
        boolean last = day.getDayOfMonth() == day.lengthOfMonth();
        return last ? month.atEndOfMonth() : day.plusYears(years);
    }
}
