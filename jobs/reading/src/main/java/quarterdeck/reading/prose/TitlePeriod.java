package quarterdeck.reading.prose;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodAnchor;
import quarterdeck.reading.period.Periods;
import quarterdeck.reading.period.Span;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * What the title of a text says of the time of its numbers.
 *
 * @param whole the period of numbers that name none, null where the title does not say or names several years
 *     (“十四五”时期), which a number without a time of its own is rarely of
 * @param ahead the period of targets that name none, null where the title does not say
 */
record TitlePeriod(@Nullable Period whole, @Nullable Period ahead) {

    /** Without a year a period in a title that does not begin with it (前8个月……) dates the numbers only of a title that announces numbers. */
    private static final Pattern STATISTICAL = Pattern.compile("公报|运行|情况|形势|月报|季报|快报|简报|报告|指标|统计|数据|收支|进出口");

    /** The year in the title of such a report is the one it looks ahead to, not the one its figures are of. */
    private static final Pattern REVIEWING = Pattern.compile("工作报告|计划的报告|计划草案|预算草案|重点工作|工作要点|实施方案|行动计划");

    static TitlePeriod of(Periods periods, PeriodAnchor anchor, String title) {
        Period found = null;
        for (var mention : periods.find(title)) {
            Resolution<DatedPeriod> resolved = mention.what().resolve(anchor);
            boolean ofTheRelease =
                    mention.what().hasYear() || STATISTICAL.matcher(title).find();
            boolean heads = mention.start() == 0
                    && resolved.isResolved()
                    && resolved.get().period().span() == Span.CUMULATIVE;
            if (resolved.isResolved() && !mention.what().isRelative() && (ofTheRelease || heads)) {
                found = resolved.get().period();
            }
        }
        boolean years =
                found != null && found.start().plusYears(1).isBefore(found.end().plusDays(1));
        if (years) {
            return new TitlePeriod(null, found);
        }
        return new TitlePeriod(REVIEWING.matcher(title).find() ? reviewed(found, anchor) : found, found);
    }

    /** A report given in the year of its title is on the year before. */
    private static @Nullable Period reviewed(@Nullable Period ahead, PeriodAnchor anchor) {
        LocalDate given = anchor.eventOn() == null ? anchor.publishedOn() : anchor.eventOn();
        if (ahead == null || given == null) {
            return null;
        }
        boolean ofThatYear =
                given.getYear() == ahead.end().getYear() && ahead.end().getDayOfYear() >= 365;
        return ofThatYear ? new Period(ahead.start().minusYears(1), ahead.end().minusYears(1), Span.CUMULATIVE) : null;
    }
}
