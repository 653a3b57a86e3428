package quarterdeck.reading.prose;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.observation.Status;
import quarterdeck.reading.observation.Target;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.quantity.Qualifier;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/** Sets down what is aimed at: 增长5.5%左右, 力争突破1万亿元, 5%-5.5%. */
final class Targets {

    private Targets() {}

    /** 到2027年达到12万亿元: what is said of a time that has not begun is aimed at, unless it is an estimate. */
    static boolean isAhead(Scope scope) {
        LocalDate published = scope.context().facts().publishedOn();
        Resolution<DatedPeriod> spoken = scope.spoken().look().meaning();
        return published != null
                && spoken.isResolved()
                && spoken.get().period().start().isAfter(published)
                && scope.status() != Status.ESTIMATED;
    }

    /** 2025年生产总值增长5%—5.5% in January: of a time that is not over nobody knows a figure. */
    static boolean isRunning(Scope scope) {
        LocalDate event = scope.context().facts().eventOn();
        LocalDate published = event == null ? scope.context().facts().publishedOn() : event;
        Resolution<DatedPeriod> spoken = scope.spoken().look().meaning();
        return published != null
                && spoken.isResolved()
                && spoken.get().period().end().isAfter(published)
                && scope.status() != Status.ESTIMATED;
    }

    static void set(Told told, Scope scope, Statements out) {
        set(told, Statements.orMissing(scope.region()), scope, out);
    }

    static void set(Told told, Printed<Region> region, Scope scope, Statements out) {
        Qualifier qualifier = told.quantity().qualifier();
        BigDecimal value = told.negated()
                ? told.quantity().value().negate()
                : told.quantity().value();
        BigDecimal low = qualifier == Qualifier.AT_MOST ? null : value;
        BigDecimal high = qualifier == Qualifier.AT_LEAST || qualifier == Qualifier.MORE_THAN ? null : value;
        set(told, low, high, region, scope, out);
    }

    static void set(
            Told told,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            Printed<Region> region,
            Scope scope,
            Statements out) {
        Unit unit = told.unit();
        Rejection refused = out.refusal(told.part(), List.of(told.indicator(), region), "target");
        if (refused != null || unit == null) {
            if (refused != null) {
                out.emit(refused, told.part());
            } else {
                out.refuse(told.part(), Refusal.UNIT_MISSING, "", List.of(), "target");
            }
            return;
        }
        Printed<DatedPeriod> period = scope.spoken().ahead();
        DatedPeriod dated = period.meaning().isResolved() ? period.meaning().get() : null;
        Period days = dated == null ? null : dated.period();
        IndicatorRef ref = told.indicator().meaning().get();
        LocalDate setOn = scope.context().facts().eventOn();
        out.emit(
                new Target(
                        out.place(told.part()).locator(),
                        out.ordinal(told.part()),
                        out.words(told.part()),
                        told.quantity().printed(),
                        out.printings().of(region.words()),
                        region.meaning().get().code(),
                        Statements.regionAt(scope),
                        out.printings().of(told.indicator().words()),
                        ref.indicator().code(),
                        ref.breakdownCode(),
                        told.measure(),
                        out.printings().of(period.words()),
                        days,
                        dated == null ? null : dated.source(),
                        scaled(low, unit),
                        scaled(high, unit),
                        unit.canonical(),
                        unit.symbol(),
                        told.quantity().qualifier(),
                        region.meaning().get().code(),
                        setOn == null ? scope.context().facts().publishedOn() : setOn,
                        "target"),
                told.part());
        scope.measure(new Subject(told.indicator(), told.measure()));
    }

    static @Nullable BigDecimal scaled(@Nullable BigDecimal value, Unit unit) {
        return value == null ? null : unit.toCanonical(value);
    }
}
