package quarterdeck.reading.prose;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodSource;
import quarterdeck.reading.period.Span;

/** The day on which something took place (4月20日集中开工) as the period of what is told of it. */
record EventDay(String words, LocalDate on) {

    /**
     * The day that words name, null where they name none.
     *
     * @param usual the year of a day without one, null where it is not known
     */
    static @Nullable EventDay of(String words, @Nullable Integer usual) {
        LocalDate on = Datelines.day(words, usual);
        return on == null ? null : new EventDay(words, on);
    }

    Printed<DatedPeriod> printed() {
        return Printed.of(words, new DatedPeriod(new Period(on, on, Span.SINGLE), PeriodSource.PRINTED));
    }

    Printed<DatedPeriod> inherited() {
        return Printed.of(words, new DatedPeriod(new Period(on, on, Span.SINGLE), PeriodSource.INHERITED));
    }

    /** Whether it lies in a period of nearly a year or more, which it then makes more exact. */
    boolean isWithin(@Nullable DatedPeriod around) {
        return around != null
                && !on.isBefore(around.period().start())
                && !on.isAfter(around.period().end())
                && around.period()
                        .start()
                        .plusMonths(11)
                        .isBefore(around.period().end());
    }
}
