package quarterdeck.reading.period;

import java.time.LocalDate;
import java.time.YearMonth;
import quarterdeck.reading.period.YearWord.Told;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/** A month or quarter counted from a day or period outside the words: 本月, 上季度, 1-本月, 截至目前. */
record RelativePeriod(Kind kind, Told told, boolean stock) implements PeriodExpression {

    /** What is counted. */
    enum Kind {
        THIS_MONTH,
        LAST_MONTH,
        THIS_QUARTER,
        LAST_QUARTER,
        /** 1-本月 */
        YEAR_TO_MONTH,
        /** 截至目前 */
        NOW
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

    RelativePeriod atItsEnd() {
        return new RelativePeriod(kind, told, true);
    }

    @Override
    public Resolution<DatedPeriod> resolve(PeriodAnchor anchor) {
        LocalDate day = YearWord.day(anchor, told);
        if (day == null) {
            return Resolution.refused(Refusal.PERIOD_UNANCHORED);
        }
        Period counted = kind == Kind.NOW ? new Period(day, day, Span.STOCK) : counted(YearMonth.from(day));
        return Resolution.of(new DatedPeriod(stock ? counted.withSpan(Span.STOCK) : counted, PeriodSource.ANCHOR));
    }

    private Period counted(YearMonth month) {
        YearMonth quarter = month.minusMonths((month.getMonthValue() - 1) % QUARTER);
        return switch (kind) {
            case LAST_MONTH -> months(month.minusMonths(1), month.minusMonths(1), Span.SINGLE);
            case THIS_QUARTER -> months(quarter, quarter.plusMonths(2), Span.SINGLE);
            case LAST_QUARTER -> months(quarter.minusMonths(QUARTER), quarter.minusMonths(1), Span.SINGLE);
            case YEAR_TO_MONTH -> months(month.withMonth(1), month, Span.CUMULATIVE);
            default -> months(month, month, Span.SINGLE);
        };
    }

    private static Period months(YearMonth from, YearMonth to, Span span) {
        return new Period(from.atDay(1), to.atEndOfMonth(), span);
    }
}
