package quarterdeck.reading.table;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.indicator.Indicator;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.indicator.PriceBasis;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.MeasureFit;
import quarterdeck.reading.observation.Normalizer;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.ObservedRegion;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.observation.Reading;
import quarterdeck.reading.observation.ReadingContext;
import quarterdeck.reading.observation.Status;
import quarterdeck.reading.observation.Understanding;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.quantity.Quantity;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.unit.Units;
import quarterdeck.reading.vocabulary.Resolution;

/** Puts the coordinates of one cell together and hands them to the normalizer. */
final class CellReader {

    /** What the bureau hid among rows it shows is no figure it published: often a remnant of another table. */
    private static final String HIDDEN_ROW = "hidden row";

    private static final Set<String> BARE_INDEX = Set.of("%", "指数");
    private static final String SEX_RATIO = "女=100";
    private static final Set<String> INDEX_DIMENSIONS = Set.of("ratio", "index");

    private static final int ROWS_REMEMBERED = 20_000;

    private final Map<RowSense, Coordinates[]> remembered = new IdentityHashMap<>();
    private final Axes axes;
    private final Units units;
    private final MeasureFit measureFit;
    private final Normalizer normalizer;
    private final ReadingContext context;
    private final Map<Printed<Region>, ObservedRegion> regions = new IdentityHashMap<>();

    /** Of the cell before: the numbers of a row have one region, and rows that follow one another one sense. */
    private @Nullable Printed<Region> lastRegion;

    private @Nullable ObservedRegion lastObserved;
    private @Nullable RowSense lastSense;
    private Coordinates @Nullable [] lastOfSense;

    CellReader(Axes axes, Units units, Normalizer normalizer, ReadingContext context) {
        this.axes = axes;
        this.units = units;
        this.measureFit = new MeasureFit(units);
        this.normalizer = normalizer;
        this.context = context;
    }

    /** The observation or rejection of a cell that holds a number, a damaged number or a missing mark. */
    Finding read(Cell cell, RowWords row, ValueColumn column) {
        Quantity quantity = cell.quantity();
        Printed<Region> region = axes.regions().of(row, column);
        if (quantity != null && quantity.unit() == null && region.meaning().isResolved()) {
            Understanding known = understanding(cell, row, column);
            Optional<Observation> observation = known == null
                    ? Optional.empty()
                    : known.observe(cell.place(), cell.printed(), quantity, observed(region));
            if (observation.isPresent()) {
                return observation.get();
            }
        }
        return normalizer.normalize(reading(cell, row, column), context);
    }

    /** What the labels of a number without unit of its own come to, worked out once; null where one is refused. */
    private @Nullable Understanding understanding(Cell cell, RowWords row, ValueColumn column) {
        Coordinates labelled = coordinates(row, column);
        if (!labelled.isUnderstood) {
            labelled.understanding =
                    normalizer.understand(reading(cell, row, column), context).orElse(null);
            labelled.isUnderstood = true;
        }
        return labelled.understanding;
    }

    /** One object for one printed name, so that the lake knows it again. */
    private ObservedRegion observed(Printed<Region> region) {
        if (region != lastRegion || lastObserved == null) {
            if (regions.size() > ROWS_REMEMBERED) {
                regions.clear();
            }
            lastObserved = regions.computeIfAbsent(region, r -> Normalizer.region(r, context));
            lastRegion = region;
        }
        return lastObserved;
    }

    /** The cell's number with its coordinates as they were found around it. */
    Reading reading(Cell cell, RowWords row, ValueColumn column) {
        Coordinates labelled = coordinates(row, column);
        Quantity quantity = cell.quantity();
        Unit ownUnit = quantity == null ? null : quantity.unit();
        return new Reading(
                cell.place(),
                0,
                cell.printed(),
                quantity,
                cell.missingMark(),
                axes.regions().of(row, column),
                labelled.indicator,
                labelled.period,
                ownUnit == null ? labelled.unit : Printed.of(ownUnit.symbol(), ownUnit),
                labelled.measure,
                false,
                ownUnit == null ? labelled.details : labelled.detailsOfOwnUnit,
                cell.hidden() || row.hidden() ? "table hidden" : "table");
    }

    /** What labels say of a number, but for its region. */
    private static final class Coordinates {

        private final Printed<IndicatorRef> indicator;
        private final Printed<DatedPeriod> period;
        private final Printed<Unit> unit;
        private final Resolution<Measure> measure;
        private final Reading.Details details;

        /** Of a number that has its unit printed with it. */
        private final Reading.Details detailsOfOwnUnit;

        /** What it all comes to; null where a label is refused, and until it is asked for. */
        private @Nullable Understanding understanding;

        private boolean isUnderstood;

        Coordinates(
                Printed<IndicatorRef> indicator,
                Printed<DatedPeriod> period,
                Printed<Unit> unit,
                Resolution<Measure> measure,
                Reading.Details details,
                Reading.Details detailsOfOwnUnit) {
            this.indicator = indicator;
            this.period = period;
            this.unit = unit;
            this.measure = measure;
            this.details = details;
            this.detailsOfOwnUnit = detailsOfOwnUnit;
        }
    }

    /** Rows of the same labels are read by the same words, so that a long list is understood once a label. */
    private Coordinates coordinates(RowWords row, ValueColumn column) {
        if (row.sense() != lastSense || lastOfSense == null) {
            if (remembered.size() > ROWS_REMEMBERED) {
                remembered.clear();
            }
            lastOfSense = remembered.computeIfAbsent(row.sense(), r -> new Coordinates[0]);
            lastSense = row.sense();
        }
        if (lastOfSense.length <= column.column()) {
            lastOfSense = Arrays.copyOf(lastOfSense, column.column() + 1);
            remembered.put(row.sense(), lastOfSense);
        }
        Coordinates known = lastOfSense[column.column()];
        if (known == null) {
            known = fresh(row, column);
            lastOfSense[column.column()] = known;
        }
        return known;
    }

    private Coordinates fresh(RowWords row, ValueColumn column) {
        Printed<IndicatorRef> indicator =
                axes.indicators().of(row, column, axes.units().amount(row, column));
        Resolution<Measure> measure = axes.measures().of(row, column, indicator.meaning());
        Printed<Unit> unit =
                axes.units().of(row, column, measure, usualDimension(indicator.meaning(), measure, column));
        unit = ofBareIndex(indicator.meaning(), measure, unit);
        String conflict = axes.units().conflict(row, column, unit);
        Optional<Unit> other = contradicted(indicator.meaning(), measure, unit);
        if (other.isPresent()) {
            conflict = "unit " + unit.words() + " does not fit " + indicator.words();
            unit = Printed.of(unit.words(), other.get());
        }
        String hidden = row.hidden() ? HIDDEN_ROW : "";
        return new Coordinates(
                indicator,
                axes.periods().of(row, column),
                unit,
                measure,
                details(row, column, measure, conflict.isEmpty() ? hidden : conflict),
                details(row, column, measure, hidden));
    }

    /**
     * An index that has no base (采购经理指数, 消费者信心指数) needs no unit, nor does the sex ratio, whose base is always the
     * same; what else stands in brackets behind its name is none.
     */
    private Printed<Unit> ofBareIndex(
            Resolution<IndicatorRef> indicator, Resolution<Measure> measure, Printed<Unit> unit) {
        if (!indicator.isResolved() || measure.isResolved() && measure.get() != Measure.LEVEL) {
            return unit;
        }
        Indicator index = indicator.get().indicator();
        boolean bare = index.measure() == Measure.INDEX && BARE_INDEX.contains(index.unit())
                || index.unit().equals(SEX_RATIO);
        boolean suits = unit.meaning().isResolved()
                && INDEX_DIMENSIONS.contains(unit.meaning().get().dimension());
        return !bare || suits
                ? unit
                : units.bySymbol(index.unit()).map(own -> Printed.of("", own)).orElse(unit);
    }

    private static Reading.Details details(
            RowWords row, ValueColumn column, Resolution<Measure> measure, String conflict) {
        PriceBasis prices = prices(row, column);
        boolean growth = measure.isResolved() && measure.get() != Measure.LEVEL;
        boolean said = prices == PriceBasis.REAL || prices == PriceBasis.NOMINAL && !growth;
        Status status = status(row, column);
        return !said && conflict.isEmpty() && status == Status.PUBLISHED
                ? Reading.Details.NONE
                : new Reading.Details(status, said ? prices : null, "", "", "", "", conflict);
    }

    /** How final header or row call the number. */
    private static Status status(RowWords row, ValueColumn column) {
        return Stream.concat(column.labels().stream(), row.subjects().stream())
                .map(Label::status)
                .filter(status -> status != Status.PUBLISHED)
                .findFirst()
                .orElse(Status.PUBLISHED);
    }

    /** The prices that header or row name; growth of what is printed 现价 may still be real. */
    private static @Nullable PriceBasis prices(RowWords row, ValueColumn column) {
        for (List<Label> labels : List.of(column.labels(), row.subjects(), column.subjects())) {
            for (Label label : labels) {
                if (label.priceBasis() != null) {
                    return label.priceBasis();
                }
            }
        }
        return null;
    }

    /**
     * The dimension an indicator is usually printed in; unknown where that is of its growth, and the header says that
     * this is an amount, or has its growth in another column.
     */
    private String usualDimension(Resolution<IndicatorRef> indicator, Resolution<Measure> measure, ValueColumn column) {
        boolean growth = indicator.isResolved() && indicator.get().indicator().measure() == Measure.YOY;
        boolean amount = measure.isResolved() && measure.get() == Measure.LEVEL
                || column.beside().stream().anyMatch(label -> label.measure() == Measure.YOY);
        return indicator.isResolved() && !(growth && amount)
                ? units.bySymbol(indicator.get().indicator().unit())
                        .map(Unit::dimension)
                        .orElse("")
                : "";
    }

    /**
     * The indicator's own unit where header or caption put a money unit over a percentage: the number is kept, for it
     * can be in no other unit, but its series is blocked.
     */
    private Optional<Unit> contradicted(
            Resolution<IndicatorRef> indicator, Resolution<Measure> measure, Printed<Unit> unit) {
        if (!indicator.isResolved() || !unit.meaning().isResolved()) {
            return Optional.empty();
        }
        Measure usual = indicator.get().indicator().measure();
        boolean level = !measure.isResolved() || measure.get() == Measure.LEVEL;
        boolean percentage = usual == Measure.SHARE || usual == Measure.INDEX;
        if (!level || !percentage) {
            return Optional.empty();
        }
        boolean fits = measureFit
                .fit(indicator.get().indicator(), measure, unit.meaning().get())
                .isResolved();
        return !fits ? units.bySymbol(indicator.get().indicator().unit()) : Optional.empty();
    }

    /**
     * A cell with a number, or with what stands in place of one.
     *
     * @param quantity null for a missing mark and for a damaged number
     * @param missingMark empty unless the value is missing
     * @param hidden whether the format hides the table
     */
    record Cell(Place place, String printed, @Nullable Quantity quantity, String missingMark, boolean hidden) {}
}
