package quarterdeck.reading.period;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.period.YearWord.Told;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/** A period counted from a day or period outside the words. */
record RelativePeriod(Kind kind, Told told) implements PeriodExpression {

    /** What is counted. */
    enum Kind {
        THIS_MONTH,
        LAST_MONTH,
        THIS_QUARTER,
        LAST_QUARTER,
        /** 1-本月 */
        YEAR_TO_MONTH,
        /** 今年以来: to the last month reported, which the words do not name */
        YEAR_TO_DATE,
        /** 去年同期: the title's period a year earlier */
        SAME_PERIOD_LAST_YEAR
    }

    private static final int QUARTER = 3;

    @Override
    public boolean hasYear() {
        return false;
    }

    @Override
    public boolean isRelative() {
        return true;
    }

    @Override
    public PeriodExpression withYear(int year) {
        return this;
    }

    @Override
    public Resolution<DatedPeriod> resolve(PeriodAnchor anchor) {
        if (kind == Kind.SAME_PERIOD_LAST_YEAR) {
            return yearBefore(anchor.title());
        }
        LocalDate day = YearWord.day(anchor, told);
        if (day == null) {
            return Resolution.refused(Refusal.PERIOD_UNANCHORED);
        }
        return kind == Kind.YEAR_TO_DATE ? toDate(anchor, day) : counted(YearMonth.from(day));
    }

    private static Resolution<DatedPeriod> yearBefore(@Nullable Period title) {
        if (title == null) {
            return Resolution.refused(Refusal.PERIOD_UNANCHORED);
        }
        YearMonth end = YearMonth.from(title.end()).minusYears(1);
        LocalDate last = title.end().equals(YearMonth.from(title.end()).atEndOfMonth())
                ? end.atEndOfMonth()
                : title.end().minusYears(1);
        LocalDate first = title.span() == Span.STOCK ? last : title.start().minusYears(1);
        return dated(new Period(first, last, title.span()), PeriodSource.ANCHOR);
    }

    private Resolution<DatedPeriod> counted(YearMonth month) {
        YearMonth quarter = month.minusMonths((month.getMonthValue() - 1) % QUARTER);
        return dated(
                switch (kind) {
                    case LAST_MONTH -> months(month.minusMonths(1), month.minusMonths(1), Span.SINGLE);
                    case THIS_QUARTER -> months(quarter, quarter.plusMonths(2), Span.SINGLE);
                    case LAST_QUARTER -> months(quarter.minusMonths(QUARTER), quarter.minusMonths(1), Span.SINGLE);
                    case YEAR_TO_MONTH -> months(month.withMonth(1), month, Span.CUMULATIVE);
                    default -> months(month, month, Span.SINGLE);
                },
                PeriodSource.ANCHOR);
    }

    /** The last month reported: the title's, else the last that was over on the day. */
    private static Resolution<DatedPeriod> toDate(PeriodAnchor anchor, LocalDate day) {
        Period title = anchor.title();
        boolean titled = title != null && title.end().getYear() == day.getYear();
        YearMonth last = titled && title != null
                ? YearMonth.from(title.end())
                : YearMonth.from(day.plusDays(1)).minusMonths(1);
        if (last.getYear() != day.getYear()) {
            return Resolution.refused(Refusal.PERIOD_UNANCHORED);
        }
        return dated(months(last.withMonth(1), last, Span.CUMULATIVE), PeriodSource.ASSUMED);
    }

    private static Period months(YearMonth from, YearMonth to, Span span) {
        return new Period(from.atDay(1), to.atEndOfMonth(), span);
    }

    private static Resolution<DatedPeriod> dated(Period period, PeriodSource source) {
        return Resolution.of(new DatedPeriod(period, source));
    }
}
