package quarterdeck.reading.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodAnchor;
import quarterdeck.reading.period.PeriodExpression;
import quarterdeck.reading.period.PeriodSource;
import quarterdeck.reading.period.Span;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * The reference period of a number: from its row and header, else from the words around the block, nearest first. A
 * period without a year takes the year of the next words that have one; 本月 and its like are counted from the period
 * the block is about.
 */
final class PeriodAxis {

    private static final int PERIODS_REMEMBERED = 50_000;
    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int MONTHS_OF_A_QUARTER = 3;

    private final List<Label> around;
    private final PeriodAnchor anchor;
    private final @Nullable Period ofRelease;
    private final Map<List<List<Label>>, Printed<DatedPeriod>> remembered = new HashMap<>();

    /**
     * @param headers labels of the block's header, in which a relative period may find what it counts from
     */
    PeriodAxis(Surroundings surroundings, List<Label> headers, PeriodAnchor release) {
        this.around = surroundings.labels().stream().filter(Label::speaksOfTime).toList();
        this.ofRelease = release.title();
        this.anchor = new PeriodAnchor(
                release.explicitYear(), ofBlock(headers, release), release.eventOn(), release.publishedOn());
    }

    Printed<DatedPeriod> of(RowWords row, ValueColumn column) {
        Label noTime = row.noTime();
        if (noTime != null && !hasPeriod(row.times()) && !hasPeriod(column.times())) {
            // what stands where a period is printed says that it is not the period of the rows around it
            return new Printed<>(noTime.asPrinted(), Resolution.refused(Refusal.PERIOD_UNKNOWN));
        }
        List<List<Label>> told = List.of(row.times(), column.times());
        Printed<DatedPeriod> known = remembered.get(told);
        if (known == null) {
            List<Label> near = new ArrayList<>(row.times());
            near.addAll(column.times());
            known = fresh(near, isCrossed(row.times(), column.times()));
            if (remembered.size() < PERIODS_REMEMBERED) {
                remembered.put(told, known);
            }
        }
        return known;
    }

    /** Whether a column is headed by a month, and 当月 is said of the row, or the other way round. */
    private static boolean isCrossed(List<Label> row, List<Label> column) {
        return hasPeriod(row) && saysSingle(column) || hasPeriod(column) && saysSingle(row);
    }

    private static boolean hasPeriod(List<Label> labels) {
        return labels.stream().anyMatch(label -> label.period() != null);
    }

    private static boolean saysSingle(List<Label> labels) {
        return labels.stream().anyMatch(label -> label.span() == Span.SINGLE);
    }

    /** There is no single month in 1-2月: bureaus publish both together, also in a row of single months. */
    private static boolean isJanuaryAndFebruary(Period period) {
        return period.start().getDayOfYear() == 1
                && period.end().getMonthValue() == 2
                && period.span() == Span.CUMULATIVE;
    }

    /** @param crossed whether the row says 当月 of a month that the header names, or the other way round */
    private Printed<DatedPeriod> fresh(List<Label> near, boolean crossed) {
        Label main = main(near);
        PeriodSource source = PeriodSource.PRINTED;
        if (main == null) {
            main = main(around);
            source = PeriodSource.INHERITED;
        }
        if (main == null || main.period() == null) {
            return ofRelease == null
                    ? Printed.missing(Refusal.PERIOD_MISSING)
                    : new Printed<>("", adjusted(new DatedPeriod(ofRelease, PeriodSource.INHERITED), near));
        }
        List<Label> all = new ArrayList<>(near);
        all.addAll(around);
        Resolution<DatedPeriod> resolved =
                dated(main.period(), main, all, anchor).resolve(anchor);
        if (crossed
                && resolved.isResolved()
                && isJanuaryAndFebruary(resolved.get().period())) {
            return new Printed<>(main.asPrinted(), resolved);
        }
        if (resolved instanceof Resolution.Resolved<DatedPeriod> found) {
            DatedPeriod dated = found.value();
            boolean inherited = source == PeriodSource.INHERITED && dated.source() == PeriodSource.PRINTED;
            resolved = adjusted(inherited ? new DatedPeriod(dated.period(), source) : dated, near);
        }
        return new Printed<>(main.asPrinted(), resolved);
    }

    /** The label that gives the period: one without a year is the more particular when another one gives the year. */
    private static @Nullable Label main(List<Label> labels) {
        Label first = null;
        Label withoutYear = null;
        boolean anyYear = false;
        for (Label label : labels) {
            PeriodExpression period = label.period();
            if (period != null) {
                first = first == null ? label : first;
                anyYear |= period.hasYear();
                withoutYear = withoutYear == null && !period.hasYear() && !period.isRelative() ? label : withoutYear;
            }
        }
        return anyYear && withoutYear != null ? withoutYear : first;
    }

    /** The expression with the year that the next words give. */
    private static PeriodExpression dated(
            PeriodExpression expression, Label main, List<Label> others, PeriodAnchor anchor) {
        if (expression.hasYear() || expression.isRelative()) {
            return expression;
        }
        for (Label other : others) {
            PeriodExpression period = other.period();
            if (other != main && period != null && period.hasYear()) {
                Resolution<DatedPeriod> dated = period.resolve(anchor);
                if (dated.isResolved()) {
                    return expression.withYear(dated.get().period().end().getYear());
                }
            }
        }
        return expression;
    }

    /** Applies what other words say of the period: 累计, 当月, 上年同期, data of the month before. */
    private static Resolution<DatedPeriod> adjusted(DatedPeriod dated, List<Label> near) {
        Period period = dated.period();
        for (Label label : near) {
            if (label.monthsBack() > 0) {
                period = endingEarlier(period, label.monthsBack());
                break;
            }
        }
        int months = near.stream().mapToInt(Label::months).max().orElse(0);
        if (months == MONTHS_OF_A_QUARTER && period.end().getMonthValue() % MONTHS_OF_A_QUARTER != 0) {
            return Resolution.refused(Refusal.PERIOD_ILLEGAL);
        }
        for (Label label : near) {
            if (label.span() != null) {
                period = spanning(period, label.span(), months);
                break;
            }
        }
        int yearsBack = near.stream().mapToInt(Label::yearsBack).max().orElse(0);
        Period moved =
                new Period(yearsBefore(period.start(), yearsBack), yearsBefore(period.end(), yearsBack), period.span());
        return Resolution.of(new DatedPeriod(moved, dated.source()));
    }

    /** The same day of an earlier year; the last day of a month stays the last one, also of February. */
    private static LocalDate yearsBefore(LocalDate day, int years) {
        LocalDate moved = day.minusYears(years);
        return day.getDayOfMonth() == day.lengthOfMonth() ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved;
    }

    private static Period endingEarlier(Period period, int months) {
        LocalDate end = period.end().withDayOfMonth(1).minusMonths(months);
        LocalDate lastDay = end.withDayOfMonth(end.lengthOfMonth());
        if (period.span() == Span.STOCK) {
            return new Period(lastDay, lastDay, Span.STOCK);
        }
        boolean cumulative = period.span() == Span.CUMULATIVE
                && lastDay.getYear() == period.start().getYear();
        return new Period(cumulative ? period.start() : end, lastDay, period.span());
    }

    /** 累计 begins in January; 当月 and 当季 are the last month or quarter. A whole year is both. */
    private static Period spanning(Period period, Span span, int months) {
        LocalDate end = period.end();
        LocalDate january = LocalDate.of(end.getYear(), 1, 1);
        if (period.span() == Span.STOCK || period.span() == Span.EACH_MONTH || isWholeYear(period)) {
            return period;
        }
        if (span == Span.CUMULATIVE) {
            return new Period(january, end, Span.CUMULATIVE);
        }
        if (months == 0) {
            return period;
        }
        return months == MONTHS_OF_A_YEAR
                ? new Period(january, end, Span.CUMULATIVE)
                : new Period(end.withDayOfMonth(1).minusMonths(months - 1L), end, Span.SINGLE);
    }

    private static boolean isWholeYear(Period period) {
        return period.start().getDayOfYear() == 1
                && period.end().getMonthValue() == MONTHS_OF_A_YEAR
                && period.start().getYear() == period.end().getYear();
    }

    /**
     * The period the block is about: of the words around it, else the first of its header, else of the release. What
     * 全年预算数 is about is not what was done of it.
     */
    private @Nullable Period ofBlock(List<Label> headers, PeriodAnchor release) {
        List<Label> candidates = new ArrayList<>(around);
        candidates.addAll(headers);
        candidates.removeIf(label -> label.period() == null || label.period().isRelative() || label.measureUnclear());
        Label main = main(candidates);
        if (main == null || main.period() == null) {
            return release.title();
        }
        Resolution<DatedPeriod> resolved =
                dated(main.period(), main, candidates, release).resolve(release);
        return resolved.isResolved() ? resolved.get().period() : release.title();
    }
}
