package quarterdeck.reading.observation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.Indicator;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.indicator.PriceBasis;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.Span;
import quarterdeck.reading.quantity.Qualifier;
import quarterdeck.reading.quantity.Quantity;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.unit.Units;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * Turns a reading into what is stored: an observation in canonical units when every coordinate is resolved and they
 * agree with each other, otherwise a rejection that says which one is not. Nothing is guessed.
 */
public final class Normalizer {

    private static final String INDEX_UNIT = "指数";

    private final MeasureFit measureFit;

    public Normalizer(Units units) {
        this.measureFit = new MeasureFit(units);
    }

    /** The observation a reading amounts to, or the rejection of it. */
    public Finding normalize(Reading reading, ReadingContext context) {
        Optional<Rejection> unresolved = unresolved(reading, context);
        return unresolved.isPresent() ? unresolved.get() : measured(reading, context);
    }

    /** The same where the text gives no time at all and none is required: the observation then has no period. */
    public Finding normalizeUndated(Reading reading, ReadingContext context) {
        Optional<Rejection> unresolved = unresolved(reading, List.of(reading.indicator(), reading.region()));
        return unresolved.isPresent() ? unresolved.get() : measured(reading, context);
    }

    private Finding measured(Reading reading, ReadingContext context) {
        if (reading.unit().meaning() instanceof Resolution.Refused<Unit> refused) {
            return rejection(reading, refused.reason(), reading.unit().words(), refused.candidates());
        }
        Unit unit = unit(reading);
        Resolution<Measure> measure = measure(reading, unit);
        if (measure instanceof Resolution.Refused<Measure> refused) {
            return rejection(reading, refused.reason(), wordsOfConflict(reading), refused.candidates());
        }
        return valued(reading, new Understanding(terms(reading, context, unit, measure.get()), unit), context);
    }

    /**
     * What the words around a number came to, whatever its own digits and its region are; empty where any of them is
     * refused, for which {@link #normalize} gives the reason.
     *
     * @param reading of a number with the same words around it
     */
    public Optional<Understanding> understand(Reading reading, ReadingContext context) {
        boolean resolved = reading.indicator().meaning().isResolved()
                && reading.period().meaning().isResolved()
                && reading.unit().meaning().isResolved()
                && unresolvedTime(reading, context).isEmpty();
        if (!resolved) {
            return Optional.empty();
        }
        Unit unit = unit(reading);
        Resolution<Measure> measure = measure(reading, unit);
        return measure.isResolved()
                ? Optional.of(new Understanding(terms(reading, context, unit, measure.get()), unit))
                : Optional.empty();
    }

    /** The region as observations have it. */
    public static ObservedRegion region(Printed<Region> region, ReadingContext context) {
        return new ObservedRegion(
                region.words(), region.meaning().get().code(), context.facts().publishedOn(), null);
    }

    private Unit unit(Reading reading) {
        return measureFit.perHead(
                reading.indicator().meaning().get().indicator(),
                reading.unit().meaning().get());
    }

    private Resolution<Measure> measure(Reading reading, Unit unit) {
        return measureFit.fit(reading.indicator().meaning().get().indicator(), reading.measure(), unit);
    }

    /**
     * The rejection of a reading whose number, indicator, region or period is not resolved, or whose period lies
     * after its release; empty where these are in order. Ranks and other claims need no more than that.
     */
    public Optional<Rejection> unresolved(Reading reading, ReadingContext context) {
        Optional<Rejection> unresolved =
                unresolved(reading, List.of(reading.indicator(), reading.region(), reading.period()));
        return unresolved.isPresent() ? unresolved : unresolvedTime(reading, context);
    }

    /** The rejection of a reading whose period lies after its release. */
    private static Optional<Rejection> unresolvedTime(Reading reading, ReadingContext context) {
        LocalDate end = reading.period().meaning().get().period().end();
        boolean forecast = reading.details().status() == Status.ESTIMATED;
        boolean harvested = isHarvest(
                reading.indicator().meaning().get().indicator(),
                reading.period().meaning().get().period(),
                context.facts());
        return !forecast && !harvested && isAfterRelease(end, context.facts())
                ? Optional.of(rejection(
                        reading, Refusal.PERIOD_FUTURE, reading.period().words(), List.of(end.toString())))
                : Optional.empty();
    }

    private static Optional<Rejection> unresolved(Reading reading, List<Printed<?>> coordinates) {
        if (reading.quantity() == null && reading.missingMark().isEmpty()) {
            return Optional.of(rejection(reading, Refusal.NUMBER_MALFORMED, reading.printed(), List.of()));
        }
        for (Printed<?> coordinate : coordinates) {
            if (coordinate.meaning() instanceof Resolution.Refused<?> refused) {
                return Optional.of(rejection(reading, refused.reason(), coordinate.words(), refused.candidates()));
            }
        }
        return Optional.empty();
    }

    /** The reference period as the indicator has it: what is counted at a moment has the last day of the period. */
    public static Period periodOf(Indicator indicator, Period printed) {
        return indicator.accumulation().equals("stock") && printed.span() != Span.EACH_MONTH
                ? new Period(printed.end(), printed.end(), Span.STOCK)
                : printed;
    }

    /** Growth on the quarter before is of the quarter alone, also of the first one of a year. */
    private static Period ofMeasure(Measure measure, Period period) {
        boolean quarter = measure == Measure.QOQ && period.span() == Span.CUMULATIVE && period.isOfThreeMonths();
        return quarter ? period.withSpan(Span.SINGLE) : period;
    }

    private static Finding valued(Reading reading, Understanding understanding, ReadingContext context) {
        Quantity quantity = reading.quantity();
        ObservedRegion region = region(reading.region(), context);
        if (quantity == null) {
            return understanding.missing(
                    reading.place(), reading.ordinal(), reading.printed(), reading.missingMark(), region);
        }
        if (reading.negated() && quantity.value().signum() < 0 || !understanding.converts(quantity)) {
            return rejection(reading, Refusal.NUMBER_AMBIGUOUS, reading.printed(), List.of());
        }
        Optional<Observation> observation = understanding.observe(
                reading.place(), reading.ordinal(), reading.printed(), quantity, reading.negated(), region);
        return observation.isPresent()
                ? observation.get()
                : rejection(reading, Refusal.NUMBER_MALFORMED, reading.printed(), List.of());
    }

    private static Terms terms(Reading reading, ReadingContext context, Unit unit, Measure measure) {
        IndicatorRef ref = reading.indicator().meaning().get();
        Resolution<DatedPeriod> period = reading.period().meaning();
        DatedPeriod dated = period.isResolved() ? period.get() : null;
        Reading.Details details = reading.details();
        return new Terms(
                reading.indicator().words(),
                ref.indicator().code(),
                ref.breakdownCode(),
                reading.period().words(),
                dated == null ? null : ofMeasure(measure, periodOf(ref.indicator(), dated.period())),
                dated == null ? null : dated.source(),
                measure,
                priceBasis(details.priceBasis(), ref.indicator().priceBasis(), measure, context),
                details.referenceRegionCode(),
                details.referenceIndicatorCode(),
                canonicalUnit(unit, measure),
                unit.symbol(),
                Qualifier.EXACT,
                details.status(),
                "",
                details.comparability(),
                details.repair(),
                details.conflict(),
                reading.rule());
    }

    private static String canonicalUnit(Unit unit, Measure measure) {
        return switch (measure) {
            case INDEX -> INDEX_UNIT;
            case YOY, MOM, QOQ, TWO_YEAR_AVG -> "%";
            default -> unit.canonical();
        };
    }

    /** An amount is printed in current prices, also where the indicator's growth is real. */
    private static PriceBasis priceBasis(
            @Nullable PriceBasis printed, String ofIndicator, Measure measure, ReadingContext context) {
        if (printed != null) {
            return printed;
        }
        boolean amount = measure == Measure.LEVEL || measure == Measure.CHANGE_AMOUNT || measure == Measure.SHARE;
        return switch (ofIndicator) {
            case "current" -> PriceBasis.NOMINAL;
            case "none" -> PriceBasis.NONE;
            case "constant", "mixed" -> amount ? PriceBasis.NOMINAL : growthPrices(context, PriceBasis.REAL);
            default -> amount ? PriceBasis.MIXED : growthPrices(context, PriceBasis.MIXED);
        };
    }

    private static PriceBasis growthPrices(ReadingContext context, PriceBasis otherwise) {
        return context.growthPrices() == null ? otherwise : context.growthPrices();
    }

    /** The crops of a year are in, and are announced, in its last weeks. */
    private static boolean isHarvest(Indicator indicator, Period period, ReleaseFacts facts) {
        LocalDate published = facts.publishedOn();
        return published != null
                && indicator.theme().equals("agriculture")
                && period.span() == Span.CUMULATIVE
                && period.end().equals(LocalDate.of(published.getYear(), 12, 31))
                && published.getMonthValue() == 12;
    }

    private static boolean isAfterRelease(LocalDate end, ReleaseFacts facts) {
        LocalDate published = facts.publishedOn();
        if (published == null) {
            return false;
        }
        LocalDate latest = switch (facts.publishedPrecision()) {
            case "month" -> YearMonth.from(published).atEndOfMonth();
            case "year" -> LocalDate.of(published.getYear(), 12, 31);
            default -> published;
        };
        return end.isAfter(latest);
    }

    private static String wordsOfConflict(Reading reading) {
        String words = reading.unit().words();
        return words.isEmpty() ? reading.indicator().words() : words;
    }

    private static Rejection rejection(Reading reading, Refusal reason, String coordinate, List<String> candidates) {
        return new Rejection(
                reading.place().locator(),
                reading.ordinal(),
                reading.printed(),
                reason,
                coordinate,
                candidates,
                wordsAround(reading),
                reading.rule());
    }

    private static String wordsAround(Reading reading) {
        List<String> words = new ArrayList<>();
        for (Printed<?> coordinate : List.of(reading.region(), reading.indicator(), reading.period(), reading.unit())) {
            if (!coordinate.words().isEmpty()) {
                words.add(coordinate.words());
            }
        }
        return String.join(" | ", words);
    }
}
