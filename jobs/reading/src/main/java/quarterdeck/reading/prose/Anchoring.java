package quarterdeck.reading.prose;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodAnchor;
import quarterdeck.reading.period.PeriodExpression;
import quarterdeck.reading.period.PeriodSource;
import quarterdeck.reading.period.Span;
import quarterdeck.reading.vocabulary.Refusal;

/**
 * What a period without a year of its own is dated by: the year named in the paragraph, the heading of the section,
 * the title, the event reported, the day of publication.
 */
final class Anchoring {

    /** A year is heard even where its period cannot be told (2024年同期). */
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)年");

    private static final Pattern POINTING_BACK = Pattern.compile("[当单][月季期]|上个?[月季]");

    private final PeriodAnchor anchor;
    private final @Nullable Period titled;
    private final @Nullable Period aimedByTitle;
    private @Nullable Period section;
    private @Nullable Integer year;
    /** The last stretch of time that was named anywhere before, which 当月 points back at. */
    private @Nullable Period latest;

    Anchoring(PeriodAnchor anchor, TitlePeriod title) {
        this.titled = title.whole();
        this.aimedByTitle = title.ahead();
        this.anchor = new PeriodAnchor(null, titled, anchor.eventOn(), anchor.publishedOn());
    }

    void hear(Part.When expression, Period period) {
        latest = period.span() == Span.STOCK ? latest : period;
        year = namesYear(expression) ? Integer.valueOf(period.end().getYear()) : year;
    }

    /** 今年 names a year as 2025年 does; 去年 and 上年 only look back. */
    private static boolean namesYear(Part.When expression) {
        return expression.period().hasYear()
                || expression.words().startsWith("今年")
                || expression.words().startsWith("本年");
    }

    void hearYear(String words) {
        Matcher printed = YEAR.matcher(words);
        year = printed.lookingAt() ? Integer.valueOf(printed.group(1)) : year;
    }

    void beginSection(@Nullable Period period) {
        section = period;
    }

    void endParagraph() {
        year = null;
    }

    /** The period of the section, else of the text as a whole; null where neither heading nor title names one. */
    @Nullable
    Period whole() {
        return section == null ? titled : section;
    }

    /** 11月当月 in a text on the first eleven months: a paragraph of the last month is told beside the whole. */
    boolean isLastOfWhole(@Nullable DatedPeriod dated) {
        Period whole = whole();
        return dated != null
                && whole != null
                && dated.period().span() == Span.SINGLE
                && whole.span() == Span.CUMULATIVE
                && dated.period().end().equals(whole.end());
    }

    Printed<DatedPeriod> titled() {
        Period whole = whole();
        return whole == null
                ? Printed.missing(Refusal.PERIOD_MISSING)
                : Printed.of("", new DatedPeriod(whole, PeriodSource.INHERITED));
    }

    /** The period of a target for which so much is said, null where nothing is. */
    Printed<DatedPeriod> ahead(Part.@Nullable When spoken) {
        if (spoken == null) {
            Period ahead = section == null ? aimedByTitle : section;
            return ahead == null ? titled() : Printed.of("", new DatedPeriod(ahead, PeriodSource.INHERITED));
        }
        LocalDate day = day();
        PeriodExpression expression = spoken.period();
        boolean running = !expression.hasYear() && year == null;
        return new Printed<>(
                spoken.words(),
                (running && day != null ? expression.withYear(day.getYear()) : expression).resolve(near()));
    }

    /** 当月 points back at the last period named; 去年 in a text on last year that appeared this year is that year. */
    PeriodAnchor near(Part.When expression) {
        if (POINTING_BACK.matcher(expression.words()).lookingAt() && latest != null) {
            return new PeriodAnchor(null, latest, anchor.eventOn(), anchor.publishedOn());
        }
        if (expression.words().startsWith("过去")) {
            return lookingBack();
        }
        LocalDate published = anchor.publishedOn();
        boolean titledLastYear =
                titled != null && published != null && titled.end().getYear() == published.getYear() - 1;
        boolean lastYear = expression.words().equals("去年") && titledLastYear && year == null && section == null;
        return lastYear ? new PeriodAnchor(null, null, anchor.eventOn(), published) : near();
    }

    /** 过去一年 is the year before the day of speaking; where that is not known, the one the text is on. */
    private PeriodAnchor lookingBack() {
        Period whole = whole();
        return day() != null || whole == null
                ? new PeriodAnchor(null, null, anchor.eventOn(), anchor.publishedOn())
                : new PeriodAnchor(null, null, null, whole.end().plusYears(1));
    }

    PeriodAnchor near() {
        Integer near = year != null
                ? year
                : section == null ? null : Integer.valueOf(section.end().getYear());
        return new PeriodAnchor(
                near, section == null ? anchor.title() : section, anchor.eventOn(), anchor.publishedOn());
    }

    /** The day of the event that the text reports, null where there is none. */
    @Nullable
    LocalDate eventOn() {
        return anchor.eventOn();
    }

    /** The year of a day that is printed without one; null where nothing tells it. */
    @Nullable
    Integer usualYear() {
        LocalDate published = anchor.publishedOn();
        return year != null || published == null ? year : Integer.valueOf(published.getYear());
    }

    /** The last month of the text as a whole, else the last that had been reported; null where neither is known. */
    @Nullable
    YearMonth lastReported() {
        LocalDate day = day();
        if (titled != null && (day == null || !titled.end().isAfter(day))) {
            return YearMonth.from(titled.end());
        }
        return day == null ? null : YearMonth.from(day.plusDays(1)).minusMonths(1);
    }

    private @Nullable LocalDate day() {
        return anchor.eventOn() == null ? anchor.publishedOn() : anchor.eventOn();
    }
}
