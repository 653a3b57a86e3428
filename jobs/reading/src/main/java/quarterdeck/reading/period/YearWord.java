package quarterdeck.reading.period;

import java.time.LocalDate;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * The year an expression names: a number, a word that counts from somewhere (去年), or none.
 *
 * @param year the number, null where none is printed
 * @param offset years before or after the year counted from; 0 where the number is printed
 * @param told how the word counts, null where there is no word
 */
record YearWord(
        @Nullable Integer year, int offset, @Nullable Told told) {

    /** From where a word counts. */
    enum Told {
        /** 今年, 去年: from the day of speaking, so the event comes before the title. */
        SPOKEN,
        /** 上年, 当月: from the period written about, so the title comes before the event. */
        WRITTEN
    }

    static final YearWord NONE = new YearWord(null, 0, null);

    static YearWord of(int year) {
        return new YearWord(year, 0, null);
    }

    boolean isPrinted() {
        return year != null;
    }

    boolean isRelative() {
        return told != null;
    }

    /** The same, with a year where none is meant by the words themselves. */
    YearWord or(int given) {
        return isPrinted() || isRelative() ? this : of(given);
    }

    /** The period that something comes to in the year of these words. */
    Resolution<DatedPeriod> date(PeriodAnchor anchor, IntFunction<Period> inYear) {
        Integer resolved = resolve(anchor);
        if (resolved == null) {
            return Resolution.refused(Refusal.PERIOD_UNANCHORED);
        }
        Period period = inYear.apply(resolved);
        PeriodSource source = isRelative() ? PeriodSource.ANCHOR : PeriodSource.PRINTED;
        return Resolution.of(
                new DatedPeriod(isYetToCome(period, anchor) ? inYear.apply(resolved - 1) : period, source));
    }

    /** What a report of some day tells of without a year had ended by that day. */
    private boolean isYetToCome(Period period, PeriodAnchor anchor) {
        LocalDate known = anchor.publishedOn() != null ? anchor.publishedOn() : anchor.eventOn();
        return !isPrinted()
                && !isRelative()
                && anchor.explicitYear() == null
                && anchor.title() == null
                && known != null
                && period.end().isAfter(known);
    }

    /** The year; null where there is nothing to take it from. */
    private @Nullable Integer resolve(PeriodAnchor anchor) {
        if (year != null) {
            return year;
        }
        if (told != Told.SPOKEN && anchor.explicitYear() != null) {
            return anchor.explicitYear() + offset;
        }
        LocalDate day = day(anchor, told == null ? Told.WRITTEN : told);
        Integer from = day == null ? anchor.explicitYear() : Integer.valueOf(day.getYear());
        return from == null ? null : Integer.valueOf(from + offset);
    }

    /** The day that relative words count from; null where none is known. */
    static @Nullable LocalDate day(PeriodAnchor anchor, Told told) {
        Period title = anchor.title();
        LocalDate written = title == null ? null : title.end();
        LocalDate first = told == Told.SPOKEN ? anchor.eventOn() : written;
        LocalDate second = told == Told.SPOKEN ? written : anchor.eventOn();
        return first != null ? first : second != null ? second : anchor.publishedOn();
    }
}
