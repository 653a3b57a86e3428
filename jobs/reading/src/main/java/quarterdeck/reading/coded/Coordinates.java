package quarterdeck.reading.coded;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.coded.Columns.Cell;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.indicator.IndicatorContext;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.observation.ReadingContext;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.PeriodSource;
import quarterdeck.reading.period.Span;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.region.Regions;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.unit.Units;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * Resolves the codes of a row: by what the source says they mean, else as codes of the vocabulary, else by the name that
 * stands beside the code or in the code list of the data structure.
 */
final class Coordinates {

    private static final int MOST_MULTIPLIER = 15;

    /** Growth on the period before: of which kind, the frequency says. */
    private static final String ON_PERIOD_BEFORE = "G1";

    private final Mapping mapping;
    private final Columns columns;
    private final Regions regions;
    private final Units units;
    private final Indicators indicators;
    private final Meanings meanings;
    private final ReadingContext context;

    Coordinates(
            Mapping mapping,
            Columns columns,
            Regions regions,
            Units units,
            Indicators indicators,
            ReadingContext context) {
        this.mapping = mapping;
        this.columns = columns;
        this.regions = regions;
        this.units = units;
        this.indicators = indicators;
        this.meanings = new Meanings(regions, units, indicators);
        this.context = context;
    }

    /** What the source or the lists that all share say a code means; a blank one means what is fixed. */
    Optional<String> meaning(Role role, Cell cell) {
        Mapping.Component component = mapping.of(role);
        if (cell.isBlank()) {
            return Optional.of(component.fixed());
        }
        String meant = component.codes().get(cell.code());
        return Optional.ofNullable(meant != null ? meant : role.shared().get(cell.code()));
    }

    Cell cell(Row row, Role role) {
        return columns.cell(row, role);
    }

    /** The name of a code, from beside it or from its code list; null where the list does not have the code. */
    private @Nullable String name(Role role, Cell cell) {
        if (cell.isBlank()) {
            return "";
        }
        return cell.name().isEmpty()
                ? mapping.lists().name(columns.id(role), cell.code()).orElse(null)
                : cell.name();
    }

    private static String words(Cell cell, @Nullable String name) {
        return name == null || name.isEmpty() ? cell.code() : cell.code() + ": " + name;
    }

    Printed<Region> region(Row row, Role role) {
        Cell cell = cell(row, role);
        String name = name(role, cell);
        String meant = meaning(role, cell).orElse(cell.code());
        LocalDate at = context.facts().publishedOn();
        if (meant.isEmpty()) {
            return Printed.missing(Refusal.REGION_MISSING);
        } else if (name == null) {
            return new Printed<>(cell.code(), Resolution.refused(Refusal.REGION_UNKNOWN));
        }
        Optional<Region> coded = regions.byCode(meant, at);
        Resolution<Region> meaning = coded.isPresent()
                ? Resolution.of(coded.get())
                : !regions.history(meant).isEmpty()
                        ? Resolution.refused(Refusal.REGION_NOT_IN_FORCE, List.of(meant))
                        : name.isEmpty()
                                ? Resolution.refused(Refusal.REGION_UNKNOWN)
                                : regions.resolve(name, context.regionContext());
        return new Printed<>(words(cell, name), meaning);
    }

    Printed<IndicatorRef> indicator(Row row) {
        Cell cell = cell(row, Role.INDICATOR);
        String name = name(Role.INDICATOR, cell);
        String meant = meaning(Role.INDICATOR, cell).orElse(cell.code());
        if (meant.isEmpty()) {
            return Printed.missing(Refusal.INDICATOR_MISSING);
        } else if (name == null) {
            return new Printed<>(cell.code(), Resolution.refused(Refusal.INDICATOR_UNKNOWN));
        }
        Optional<IndicatorRef> coded = meanings.indicator(meant);
        Resolution<IndicatorRef> meaning = coded.isPresent()
                ? Resolution.of(coded.get())
                : name.isEmpty()
                        ? Resolution.refused(Refusal.INDICATOR_UNKNOWN)
                        : indicators.resolve(name, IndicatorContext.NONE);
        return new Printed<>(words(cell, name), parted(row, meaning));
    }

    /** A breakdown in a component of its own. */
    private Resolution<IndicatorRef> parted(Row row, Resolution<IndicatorRef> whole) {
        Cell cell = cell(row, Role.BREAKDOWN);
        // a code of SDMX holds no colon: parts are written kind@code
        String part = meaning(Role.BREAKDOWN, cell).orElse(cell.code()).replace('@', ':');
        if (!whole.isResolved() || part.isEmpty()) {
            return whole;
        }
        IndicatorRef ref = whole.get();
        return indicators.breakdown(part).isPresent() && ref.breakdownCode().isEmpty()
                ? Resolution.of(new IndicatorRef(ref.indicator(), part, ref.measure(), ref.wording()))
                : Resolution.refused(
                        Refusal.INDICATOR_UNKNOWN, List.of(ref.indicator().code()));
    }

    boolean isNoIndicator(String code) {
        return meanings.indicator(code).isEmpty();
    }

    Printed<DatedPeriod> period(Row row) {
        Cell cell = cell(row, Role.PERIOD);
        Resolution<Period> days = TimePeriods.parse(cell.code());
        Cell spanCell = cell(row, Role.SPAN);
        Optional<Span> span = meaning(Role.SPAN, spanCell)
                .filter(code -> !code.isEmpty())
                .flatMap(code -> Meanings.constant(Span.class, code));
        if (span.isEmpty() && !spanCell.isBlank()) {
            return new Printed<>(spanCell.code(), Resolution.refused(Refusal.CODE_UNKNOWN));
        }
        Cell frequency = cell(row, Role.FREQUENCY);
        String often = meaning(Role.FREQUENCY, frequency).orElse(frequency.code());
        if (days.isResolved() && !TimePeriods.fits(cell.code(), days.get(), often)) {
            return new Printed<>(
                    cell.code(), Resolution.refused(Refusal.PERIOD_ILLEGAL, List.of("a period of frequency " + often)));
        }
        boolean range = cell.code().contains("/");
        return new Printed<>(
                cell.code(),
                days.map(period -> new DatedPeriod(
                        span.map(wanted -> range
                                        ? new Period(period.start(), period.end(), wanted)
                                        : period.withSpan(wanted))
                                .orElse(period),
                        PeriodSource.PRINTED)));
    }

    Printed<Unit> unit(Row row) {
        Cell cell = cell(row, Role.UNIT);
        Cell power = cell(row, Role.MULTIPLIER);
        String multiplier = meaning(Role.MULTIPLIER, power).orElse(power.code());
        String symbol = meaning(Role.UNIT, cell).orElse(cell.code());
        String otherwise = context.defaultUnit() == null ? "" : context.defaultUnit();
        symbol = symbol.isEmpty() ? otherwise : symbol;
        if (symbol.isEmpty()) {
            return Printed.missing(Refusal.UNIT_MISSING);
        }
        String name = name(Role.UNIT, cell);
        Optional<Unit> known = units.bySymbol(symbol);
        Resolution<Unit> unit = name == null
                ? Resolution.refused(Refusal.UNIT_UNKNOWN)
                : known.isPresent() ? Resolution.of(known.get()) : units.resolve(symbol);
        if (!unit.isResolved() && name != null && !name.isEmpty()) {
            unit = units.resolve(name);
        }
        String words =
                multiplier.isEmpty() || multiplier.equals("0") ? cell.code() : "10^" + multiplier + " " + cell.code();
        return new Printed<>(words, unit.isResolved() ? times(unit.get(), multiplier) : unit);
    }

    /** The unit of the indicator's measure where none is given, as of a deletion, which has no value to measure. */
    Printed<Unit> usualUnit(Printed<IndicatorRef> indicator, Resolution<Measure> measure) {
        if (!indicator.meaning().isResolved() || !measure.isResolved()) {
            return Printed.missing(Refusal.UNIT_MISSING);
        }
        String symbol = switch (measure.get()) {
            case LEVEL, CHANGE_AMOUNT -> indicator.meaning().get().indicator().unit();
            case INDEX -> "指数";
            case DIFF_PP, CONTRIBUTION_PP -> "百分点";
            default -> "%";
        };
        return units.bySymbol(symbol).map(unit -> Printed.of("", unit)).orElse(Printed.missing(Refusal.UNIT_MISSING));
    }

    private Resolution<Unit> times(Unit unit, String multiplier) {
        if (multiplier.isEmpty() || multiplier.equals("0")) {
            return Resolution.of(unit);
        }
        if (!multiplier.matches("\\d{1,2}") || Integer.parseInt(multiplier) > MOST_MULTIPLIER) {
            return Resolution.refused(Refusal.CODE_UNKNOWN, List.of("UNIT_MULT " + multiplier));
        }
        int power = Integer.parseInt(multiplier);
        String prefix = Map.of(3, "千", 4, "万", 6, "百万", 8, "亿").getOrDefault(power, "");
        Optional<Unit> usual = prefix.isEmpty() ? Optional.empty() : units.bySymbol(prefix + unit.symbol());
        Unit scaled = new Unit(
                "10^" + power + " " + unit.symbol(),
                unit.canonical(),
                unit.factor().scaleByPowerOfTen(power),
                unit.dimension());
        boolean same = usual.isPresent() && usual.get().factor().compareTo(scaled.factor()) == 0;
        return Resolution.of(same ? usual.get() : scaled);
    }

    /** What the component says, else what the name of the indicator says, else the level. */
    Resolution<Measure> measure(Row row, Printed<IndicatorRef> indicator) {
        Cell cell = cell(row, Role.MEASURE);
        String meant = meaning(Role.MEASURE, cell).orElse(cell.code());
        if (meant.isEmpty()) {
            Measure worded =
                    indicator.meaning().isResolved() ? indicator.meaning().get().measure() : null;
            return worded == null ? Resolution.refused(Refusal.MEASURE_UNKNOWN) : Resolution.of(worded);
        }
        if (meant.equals(ON_PERIOD_BEFORE)) {
            Cell frequency = cell(row, Role.FREQUENCY);
            String often = meaning(Role.FREQUENCY, frequency).orElse(frequency.code());
            meant = Map.of("M", "mom", "Q", "qoq", "A", "yoy").getOrDefault(often, meant);
        }
        return Meanings.constant(Measure.class, meant)
                .map(Resolution::of)
                .orElse(Resolution.refused(Refusal.CODE_UNKNOWN, List.of(cell.code())));
    }
}
