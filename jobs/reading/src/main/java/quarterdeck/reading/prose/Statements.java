package quarterdeck.reading.prose;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.FindingSink;
import quarterdeck.reading.observation.Normalizer;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.observation.Reading;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.unit.Units;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/** Puts what a rule has understood together with what is understood by itself, and hands the finding on. */
final class Statements {

    private final Normalizer normalizer;
    private final Units units;
    private final FindingSink sink;
    private final Ledger ledger;
    private final Map<String, Integer> ordinals = new HashMap<>();
    private final List<Agreement.Stated> sentence = new ArrayList<>();
    private final Printings printings = new Printings();
    private Passage passage = new Passage("", 0, Place.Chars::new, printings);

    Statements(Units units, FindingSink sink, Ledger ledger) {
        this.normalizer = new Normalizer(units);
        this.units = units;
        this.sink = sink;
        this.ledger = ledger;
    }

    void open(Passage next) {
        passage = next;
        ordinals.clear();
    }

    /** Sets a target where the text speaks of what is aimed at, else stores an observation. */
    void say(Told told, Scope scope, boolean eachMonth) {
        say(told, scope, orMissing(scope.region()), eachMonth);
    }

    void say(Told told, Scope scope, Printed<Region> region, boolean eachMonth) {
        boolean aimable =
                told.measure() == Measure.YOY || told.measure() == Measure.LEVEL || told.measure() == Measure.SHARE;
        if (aimable && (scope.isAim() || Targets.isAhead(scope))) {
            Targets.set(told, region, scope, this);
        } else if (eachMonth) {
            observe(told, scope, region, GrowthRule.period(scope, true));
        } else {
            observe(told, scope, region, period(told, scope));
        }
    }

    /** Stores a difference from another base than last year, which makes it another series. */
    void observeOnBase(Told told, Scope scope, String base) {
        scope.compareWith(base);
        observe(told, scope);
        scope.compareWith("");
    }

    /** Stores an observation of the region and period spoken of, or the refusal of it. */
    void observe(Told told, Scope scope) {
        observe(told, scope, orMissing(scope.region()), period(told, scope));
    }

    void observe(Told told, Scope scope, Printed<Region> region, Printed<DatedPeriod> period) {
        if (Projects.isOfPart(told, scope)) {
            refuse(told.part(), Refusal.INDICATOR_UNKNOWN, told.indicator().words(), List.of(), told.rule());
            return;
        }
        Reading reading = new Reading(
                place(told.part()),
                ordinal(told.part()),
                words(told.part()),
                told.quantity(),
                "",
                printings.of(region),
                printings.of(told.indicator()),
                printings.of(period),
                unit(told),
                told.measure() == null ? Resolution.refused(Refusal.MEASURE_UNKNOWN) : Resolution.of(told.measure()),
                told.negated(),
                scope.details(told.referenceRegion(), told.referenceIndicator()).withRepair(repairOf(told.part())),
                told.rule());
        boolean undated = period.meaning() instanceof Resolution.Refused<DatedPeriod> refused
                && refused.reason() == Refusal.PERIOD_MISSING;
        emit(
                undated
                        ? normalizer.normalizeUndated(reading, scope.context())
                        : normalizer.normalize(reading, scope.context()),
                told.part());
        if (told.measure() == Measure.LEVEL) {
            scope.hearAmount(told.quantity());
        }
        scope.measure(new Subject(told.indicator(), told.measure(), told.referenceIndicator()));
    }

    private static String repairOf(Part part) {
        return part instanceof Part.HowMuch number ? number.repair() : "";
    }

    /**
     * Things counted one by one are told of without a time unless one stands near, other numbers of the paragraph were
     * of the time spoken of, or the text as a whole has one.
     */
    static Printed<DatedPeriod> period(Told told, Scope scope) {
        Unit unit = told.unit();
        boolean counted = unit != null && Counting.isOneByOne(unit) && told.measure() == Measure.LEVEL;
        boolean projects = told.indicator().meaning().isResolved()
                && told.indicator().meaning().get().indicator().theme().equals("project");
        if (projects && !scope.spoken().look().meaning().isResolved()) {
            return scope.spoken().ofEvent(false);
        }
        return counted && !scope.spoken().isOfThisParagraph() && !scope.spoken().isUsedHere()
                ? scope.spoken().titled()
                : scope.spoken().take(isStock(told.indicator()));
    }

    private static boolean isStock(Printed<IndicatorRef> indicator) {
        return indicator.meaning().isResolved()
                && indicator.meaning().get().indicator().accumulation().equals("stock");
    }

    private Printed<Unit> unit(Told told) {
        Unit unit = told.unit();
        if (unit != null) {
            return Printed.of(unit.symbol(), unit);
        }
        Resolution<IndicatorRef> ref = told.indicator().meaning();
        Optional<Unit> usual = told.measure() == Measure.INDEX
                ? units.bySymbol("上年同期=100")
                : ref.isResolved() && ref.get().indicator().unit().length() == 1
                        ? units.bySymbol(ref.get().indicator().unit())
                        : Optional.empty();
        return usual.map(u -> Printed.of("", u)).orElseGet(() -> Printed.missing(Refusal.UNIT_MISSING));
    }

    /** A claim about order; its indicator and region must be known, its period need not be. */
    void claim(Claimed claimed, Scope scope) {
        claim(claimed, orMissing(scope.region()), scope);
    }

    void claim(Claimed claimed, Printed<Region> region, Scope scope) {
        Part part = claimed.part();
        Rejection refused = refusal(part, List.of(claimed.indicator(), region), claimed.rule());
        if (refused != null) {
            emit(refused, part);
            return;
        }
        IndicatorRef ref = claimed.indicator().meaning().get();
        Resolution<DatedPeriod> dated = claimed.period().meaning();
        Resolution<Region> within = claimed.within().meaning();
        emit(
                new Claim(
                        place(part).locator(),
                        ordinal(part),
                        words(part),
                        Integer.toString(claimed.n()),
                        claimed.kind(),
                        claimed.ofMeasure(),
                        printings.of(claimed.indicator().words()),
                        ref.indicator().code(),
                        ref.breakdownCode(),
                        printings.of(region.words()),
                        region.meaning().get().code(),
                        regionAt(scope),
                        printings.of(claimed.within().words()),
                        within.isResolved() ? within.get().code() : "",
                        claimed.predicate(),
                        claimed.n(),
                        claimed.unit(),
                        dated.isResolved() ? printings.of(claimed.period().words()) : "",
                        dated.isResolved() ? dated.get().period() : null,
                        dated.isResolved() ? dated.get().source() : null,
                        claimed.qualifier(),
                        scope.status(),
                        claimed.rule()),
                part);
    }

    /** Refuses a number, naming what could not be resolved; the words around it go along. */
    void refuse(Part part, Refusal reason, String coordinate, List<String> candidates, String rule) {
        emit(rejection(part, reason, coordinate, candidates, rule), part);
    }

    @Nullable
    Rejection refusal(Part part, List<Printed<?>> coordinates, String rule) {
        for (Printed<?> coordinate : coordinates) {
            if (coordinate.meaning() instanceof Resolution.Refused<?> refused) {
                return rejection(part, refused.reason(), coordinate.words(), refused.candidates(), rule);
            }
        }
        return null;
    }

    private Rejection rejection(Part part, Refusal reason, String coordinate, List<String> candidates, String rule) {
        return new Rejection(
                place(part).locator(),
                ordinal(part),
                words(part),
                reason,
                printings.of(coordinate),
                candidates,
                context(part),
                rule);
    }

    void emit(Finding finding, Part part) {
        ledger.statistic(part);
        sentence.add(new Agreement.Stated(inContext(finding, part), () -> context(part)));
    }

    /** Hands on what the sentence states, once its numbers were held against each other. */
    void endSentence() {
        Agreement.of(sentence).forEach(sink::accept);
        sentence.clear();
    }

    /** A person judges a refusal by the sentence it stands in. */
    private Finding inContext(Finding finding, Part part) {
        return finding instanceof Rejection r
                ? new Rejection(
                        r.place(),
                        r.ordinal(),
                        r.printed(),
                        r.reason(),
                        r.coordinate(),
                        r.candidates(),
                        context(part),
                        r.rule())
                : finding;
    }

    private String context(Part part) {
        int around = 40;
        int from = Math.max(0, part.start() - around);
        int to = Math.min(passage.text().length(), part.end() + around);
        String words = passage.text();
        int stop = Math.max(words.lastIndexOf('。', part.start()), words.lastIndexOf('\n', part.start()));
        int end = words.indexOf('。', part.end());
        return words.substring(Math.max(from, stop + 1), end < 0 ? to : Math.min(to, end + 1))
                .strip();
    }

    Place place(Part part) {
        return passage.place(part.start(), part.end());
    }

    int ordinal(Part part) {
        return ordinals.merge(place(part).locator(), 1, Integer::sum) - 1;
    }

    String words(Part part) {
        return passage.printed(part.start(), part.end());
    }

    Printings printings() {
        return printings;
    }

    Ledger ledger() {
        return ledger;
    }

    Optional<Unit> unit(String symbol) {
        return units.bySymbol(symbol);
    }

    /** Whether a copy has damaged a number beyond repair. */
    boolean isDamaged(Part.HowMuch number) {
        return Damage.isDamaged(passage.folded(), number);
    }

    /** The unit of things that are counted without saying in what. */
    Unit counted() {
        return units.bySymbol("个").orElseThrow();
    }

    static @Nullable LocalDate regionAt(Scope scope) {
        return scope.context().facts().publishedOn();
    }

    static Printed<Region> orMissing(@Nullable Printed<Region> region) {
        return region == null ? Printed.missing(Refusal.REGION_MISSING) : region;
    }
}
