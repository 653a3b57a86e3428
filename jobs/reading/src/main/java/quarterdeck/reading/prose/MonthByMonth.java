package quarterdeck.reading.prose;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodSource;
import quarterdeck.reading.period.Span;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/** Stretches of time of which something holds in every month. */
final class MonthByMonth {

    private MonthByMonth() {}

    /** Every month of a stretch, the same value holding for each. */
    static Printed<DatedPeriod> of(Printed<DatedPeriod> whole) {
        return new Printed<>(
                whole.words(),
                whole.meaning()
                        .map(d -> new DatedPeriod(
                                new Period(d.period().start(), d.period().end(), Span.EACH_MONTH), d.source())));
    }

    /** The last so many months in a row, up to and with the end. */
    static Printed<DatedPeriod> of(Part.Streak streak, @Nullable YearMonth end) {
        int months = switch (streak.unit()) {
            case "月" -> streak.length();
            case "季度" -> streak.length() * 3;
            default -> streak.length() * 12;
        };
        if (end == null || months < 1) {
            return new Printed<>(streak.words(), Resolution.refused(Refusal.PERIOD_UNANCHORED));
        }
        Period period = new Period(end.minusMonths(months - 1L).atDay(1), end.atEndOfMonth(), Span.EACH_MONTH);
        return Printed.of(streak.words(), new DatedPeriod(period, PeriodSource.ASSUMED));
    }
}
