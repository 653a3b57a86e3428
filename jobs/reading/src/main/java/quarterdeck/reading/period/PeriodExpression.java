package quarterdeck.reading.period;

import quarterdeck.reading.vocabulary.Resolution;

/** A printed period, possibly without its year or relative to something outside it. */
public interface PeriodExpression {

    /** Whether the words name a year themselves. */
    boolean hasYear();

    /** Whether the words count from a date outside them (本月, 去年同期, 今年以来). */
    boolean isRelative();

    /** The same expression with a year, where it had none; otherwise itself. */
    PeriodExpression withYear(int year);

    /** The period, or why there is none: no anchor, no such month, a quarter that does not exist. */
    Resolution<DatedPeriod> resolve(PeriodAnchor anchor);
}
