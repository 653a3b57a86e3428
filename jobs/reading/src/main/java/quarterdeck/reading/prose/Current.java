package quarterdeck.reading.prose;

import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.period.Span;
import quarterdeck.reading.vocabulary.Resolution;

/** The period that is being spoken of, and what can be asked of it. */
record Current(Printed<DatedPeriod> spoken, Anchoring anchoring) {

    /** Whether a period is the same as the one spoken of, a year earlier: 2024年……比2023年增长. */
    boolean isYearAfter(Part.When base) {
        Resolution<DatedPeriod> before = base.period().resolve(anchoring.near());
        return before.isResolved()
                && spoken.meaning().isResolved()
                && before.get().period().isYearBefore(spoken.meaning().get().period());
    }

    /** Whether a quarter is spoken of: 环比 is then on the quarter before. */
    boolean isOfQuarter() {
        return spoken.meaning().isResolved() && spoken.meaning().get().period().isOfThreeMonths();
    }

    /** At the end of a year growth on the end of the year before is growth on the same time of it. */
    boolean isOfYearEnd() {
        return spoken.meaning().isResolved()
                && spoken.meaning().get().period().end().getDayOfYear() >= 365;
    }

    /** 截至6月底实现生产总值: what flows up to a day has flown since the year began. */
    Printed<DatedPeriod> sinceYearBegan() {
        return new Printed<>(
                spoken.words(),
                spoken.meaning().map(day -> new DatedPeriod(day.period().withSpan(Span.CUMULATIVE), day.source())));
    }
}
