package quarterdeck.reading.period;

import java.time.LocalDate;
import java.util.List;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * Several years: 2020-2024年, “十四五”时期. A plan period is one period; a range of years may as well head a list of yearly
 * figures or an average, so it is refused with the days it spans.
 */
record YearSpan(int first, int last, boolean plan) implements PeriodExpression {

    @Override
    public boolean hasYear() {
        return true;
    }

    @Override
    public boolean isRelative() {
        return false;
    }

    @Override
    public PeriodExpression withYear(int year) {
        return this;
    }

    @Override
    public Resolution<DatedPeriod> resolve(PeriodAnchor anchor) {
        if (last < first) {
            return Resolution.refused(Refusal.PERIOD_ILLEGAL);
        }
        Period days = new Period(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), Span.CUMULATIVE);
        return plan
                ? Resolution.of(new DatedPeriod(days, PeriodSource.PRINTED))
                : Resolution.refused(Refusal.PERIOD_UNKNOWN, List.of(days.key()));
    }
}
