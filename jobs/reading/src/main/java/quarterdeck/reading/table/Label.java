package quarterdeck.reading.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.indicator.PriceBasis;
import quarterdeck.reading.observation.Status;
import quarterdeck.reading.period.PeriodExpression;
import quarterdeck.reading.period.Span;
import quarterdeck.reading.unit.Unit;

/**
 * What the words of one header cell, stub cell or caption say of the numbers they stand over or beside.
 *
 * @param printed the words in one line, folded: what they say follows from these
 * @param asPrinted the words in one line as they are printed
 * @param subject the words that remain when all below is taken away: they may name a region or an indicator, or nothing
 * @param named the subject with its measure words and unit still on it, as the indicators' vocabulary has it
 * @param period null where the words give none
 * @param units the units they give, in order
 * @param measure null where they say nothing of it
 * @param measureUnclear whether they speak of a measure that has no place in the vocabulary (同比增减额)
 * @param span 累计 or 当月; null where nothing is said
 * @param months how many months 当月 or 当季 covers; 0 where it is not said
 * @param yearsBack 1 where 上年同期 moves the period one year back
 * @param monthsBack 1 where 上月数据 says that the data lag one month
 * @param rank whether a position in an order is printed
 * @param priceBasis null where nothing is said
 * @param status {@link Status#PUBLISHED} where nothing is said
 */
record Label(
        String printed,
        String asPrinted,
        String subject,
        String named,
        @Nullable PeriodExpression period,
        List<Unit> units,
        @Nullable Measure measure,
        boolean measureUnclear,
        @Nullable Span span,
        int months,
        int yearsBack,
        int monthsBack,
        boolean rank,
        @Nullable PriceBasis priceBasis,
        Status status) {

    Label {
        units = List.copyOf(units);
    }

    boolean hasSubject() {
        return !subject.isEmpty();
    }

    /** Whether the words say how a number is meant, but not of what. */
    boolean isMeasureOnly() {
        return subject.isEmpty() && (measure != null || measureUnclear || rank);
    }

    boolean speaksOfMeasure() {
        return measure != null || measureUnclear;
    }

    boolean speaksOfTime() {
        return period != null || span != null || yearsBack != 0 || monthsBack != 0;
    }

    /** What a label says follows from its words alone, so two labels are the same when their words are. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Label label && printed.equals(label.printed) && asPrinted.equals(label.asPrinted);
    }

    @Override
    public int hashCode() {
        return printed.hashCode();
    }
}
