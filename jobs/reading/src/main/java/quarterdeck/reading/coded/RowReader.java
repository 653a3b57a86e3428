package quarterdeck.reading.coded;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.coded.Columns.Cell;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.indicator.PriceBasis;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.observation.Reading;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.observation.Status;
import quarterdeck.reading.quantity.Qualifier;
import quarterdeck.reading.quantity.Quantity;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/** One row of a coded table as a reading. */
final class RowReader {

    private static final String RULE = "coded";
    private static final String MISSING = "missing";

    private final Columns columns;
    private final Coordinates coordinates;
    private String unknown = "";
    private @Nullable Rejection refused;

    RowReader(Columns columns, Coordinates coordinates) {
        this.columns = columns;
        this.coordinates = coordinates;
    }

    /** The rejection of the row read last for a code that nothing explains; its coordinates may be in order. */
    Optional<Rejection> refused() {
        return Optional.ofNullable(refused);
    }

    /** The reading of a row; empty for one that has neither a value nor a reason for having none. */
    Optional<Reading> read(Row row, Place place) throws BrokenRelease {
        unknown = "";
        refused = null;
        boolean deleted = columns.action(row) == 'D';
        String printed = coordinates.cell(row, Role.VALUE).code();
        String status = status(row);
        String mark = deleted ? "D" : mark(row, printed, status);
        if (printed.isEmpty() && mark.isEmpty() && unknown.isEmpty()) {
            refusePartialKey(row);
            return Optional.empty();
        }
        boolean contradicts = status.equals(MISSING) && mark.isEmpty();
        Quantity quantity = mark.isEmpty() && !contradicts ? quantity(row, printed) : null;
        Printed<IndicatorRef> indicator = coordinates.indicator(row);
        Resolution<Measure> measure = coordinates.measure(row, indicator);
        Printed<Unit> unit = deleted && coordinates.cell(row, Role.UNIT).isBlank()
                ? coordinates.usualUnit(indicator, measure)
                : coordinates.unit(row);
        Reading reading = new Reading(
                place,
                0,
                printed.isEmpty() ? mark : printed,
                quantity,
                mark,
                coordinates.region(row, Role.REGION),
                indicator,
                coordinates.period(row),
                unit,
                measure,
                false,
                details(row, deleted ? Status.WITHDRAWN : lasting(status)),
                RULE);
        if (!unknown.isEmpty()) {
            refused = rejection(reading);
        }
        return Optional.of(reading);
    }

    /** A unit that is said once for many observations would be missed by all of them, and with it their size. */
    private void refusePartialKey(Row row) throws BrokenRelease {
        boolean partial = Stream.of(Role.REGION, Role.INDICATOR, Role.PERIOD)
                .anyMatch(role -> coordinates.cell(row, role).isBlank());
        for (Role role : List.of(Role.UNIT, Role.MULTIPLIER, Role.DECIMALS, Role.PRICE_BASIS)) {
            if (partial && !coordinates.cell(row, role).isBlank()) {
                throw new BrokenRelease(
                        BrokenRelease.Reason.MALFORMED,
                        "row " + row.number(),
                        columns.id(role) + " is said for a part of the key alone, which is not read: ask for a message"
                                + " that repeats it with every observation");
            }
        }
    }

    private Rejection rejection(Reading reading) {
        String around = String.join(
                " | ",
                reading.region().words(),
                reading.indicator().words(),
                reading.period().words(),
                reading.unit().words());
        return new Rejection(
                reading.place().locator(),
                0,
                reading.printed(),
                Refusal.CODE_UNKNOWN,
                unknown,
                List.of(),
                around,
                RULE);
    }

    private String status(Row row) {
        Cell cell = coordinates.cell(row, Role.STATUS);
        String meant = coordinates.meaning(Role.STATUS, cell).orElse(cell.code());
        boolean known = meant.isEmpty()
                || meant.equals(MISSING)
                || Meanings.constant(Status.class, meant).isPresent();
        if (!known) {
            unknown = columns.id(Role.STATUS) + "=" + cell.code();
        }
        return known ? meant : "";
    }

    private static Status lasting(String status) {
        return Meanings.constant(Status.class, status).orElse(Status.PUBLISHED);
    }

    /** The mark in place of a value: its own component's, else the code of the status, else what stands there. */
    private String mark(Row row, String printed, String status) {
        boolean none = printed.isEmpty() || printed.equalsIgnoreCase("NaN");
        if (!none) {
            return "";
        }
        String own = coordinates.cell(row, Role.MISSING_MARK).code();
        String code =
                status.equals(MISSING) ? coordinates.cell(row, Role.STATUS).code() : "";
        return !own.isEmpty() ? own : !code.isEmpty() ? code : printed;
    }

    private @Nullable Quantity quantity(Row row, String printed) {
        BigDecimal value = Numbers.parse(printed);
        BigDecimal low = end(row, Role.LOW);
        BigDecimal high = end(row, Role.HIGH);
        if (value == null || low != null && low.compareTo(value) > 0 || high != null && high.compareTo(value) < 0) {
            return null;
        }
        Cell decimals = coordinates.cell(row, Role.DECIMALS);
        return Numbers.quantity(
                value,
                coordinates.meaning(Role.DECIMALS, decimals).orElse(decimals.code()),
                low,
                high,
                constant(row, Role.QUALIFIER, Qualifier.class, Qualifier.EXACT));
    }

    private @Nullable BigDecimal end(Row row, Role role) {
        Cell cell = coordinates.cell(row, role);
        BigDecimal end = cell.isBlank() ? null : Numbers.parse(cell.code());
        if (end == null && !cell.isBlank()) {
            unknown = columns.id(role) + "=" + cell.code();
        }
        return end;
    }

    private <E extends Enum<E>> E constant(Row row, Role role, Class<E> closed, E otherwise) {
        Cell cell = coordinates.cell(row, role);
        String meant = coordinates.meaning(role, cell).orElse(cell.code());
        Optional<E> found = Meanings.constant(closed, meant);
        if (found.isEmpty() && !meant.isEmpty()) {
            unknown = columns.id(role) + "=" + cell.code();
        }
        return found.orElse(otherwise);
    }

    private Reading.Details details(Row row, Status status) {
        Cell prices = coordinates.cell(row, Role.PRICE_BASIS);
        boolean said =
                !coordinates.meaning(Role.PRICE_BASIS, prices).orElse("?").isEmpty();
        PriceBasis basis = said ? constant(row, Role.PRICE_BASIS, PriceBasis.class, PriceBasis.MIXED) : null;
        Cell comparability = coordinates.cell(row, Role.COMPARABILITY);
        return new Reading.Details(
                status,
                basis,
                coordinates.meaning(Role.COMPARABILITY, comparability).orElse(comparability.code()),
                referenceRegion(row),
                referenceIndicator(row),
                "",
                "");
    }

    private String referenceRegion(Row row) {
        Cell cell = coordinates.cell(row, Role.REFERENCE_REGION);
        if (coordinates.meaning(Role.REFERENCE_REGION, cell).orElse("?").isEmpty()) {
            return "";
        }
        Printed<Region> region = coordinates.region(row, Role.REFERENCE_REGION);
        if (!region.meaning().isResolved()) {
            unknown = columns.id(Role.REFERENCE_REGION) + "=" + cell.code();
            return "";
        }
        return region.meaning().get().code();
    }

    private String referenceIndicator(Row row) {
        Cell cell = coordinates.cell(row, Role.REFERENCE_INDICATOR);
        String meant = coordinates.meaning(Role.REFERENCE_INDICATOR, cell).orElse(cell.code());
        if (!meant.isEmpty() && coordinates.isNoIndicator(meant)) {
            unknown = columns.id(Role.REFERENCE_INDICATOR) + "=" + cell.code();
            return "";
        }
        return meant;
    }
}
