package quarterdeck.reading.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
        /** 上年, 同期: from the period written about, so the title comes before the event. */
        WRITTEN
    }

    static final YearWord NONE = new YearWord(null, 0, null);

    static YearWord of(int year) {
        return new YearWord(year, 0, null);
    }

    boolean isRelative() {
        return told != null;
    }

    /** The year; null where there is nothing to take it from. For a year-less expression that is the nearest given. */
    @Nullable
    Integer resolve(PeriodAnchor anchor) {
        if (year != null) {
            return year;
        }
        Integer from = told == null ? nearest(anchor) : counted(anchor, told);
        return from == null ? null : Integer.valueOf(from + offset);
    }

    private static @Nullable Integer nearest(PeriodAnchor anchor) {
        return anchor.explicitYear() != null ? anchor.explicitYear() : counted(anchor, Told.WRITTEN);
    }

    private static @Nullable Integer counted(PeriodAnchor anchor, Told told) {
        LocalDate day = day(anchor, told);
        return day == null ? anchor.explicitYear() : Integer.valueOf(day.getYear());
    }

    /** The day that relative words count from; null where none is known. */
    static @Nullable LocalDate day(PeriodAnchor anchor, Told told) {
        Period title = anchor.title();
        LocalDate titleEnd = title == null ? null : title.end();
        LocalDate first = told == Told.SPOKEN ? anchor.eventOn() : titleEnd;
        LocalDate second = told == Told.SPOKEN ? titleEnd : anchor.eventOn();
        return first != null ? first : second != null ? second : anchor.publishedOn();
    }
}
