package quarterdeck.reading.coded;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.indicator.Indicators;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.indicator.PriceBasis;
import quarterdeck.reading.observation.Status;
import quarterdeck.reading.period.Span;
import quarterdeck.reading.quantity.Qualifier;
import quarterdeck.reading.region.Regions;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.unit.Units;

/** What the meanings of codes may be: words of the vocabulary and of the closed lists of this project. */
public final class Meanings {

    private static final Map<Role, Class<? extends Enum<?>>> CLOSED = new EnumMap<>(Map.of(
            Role.MEASURE,
            Measure.class,
            Role.PRICE_BASIS,
            PriceBasis.class,
            Role.STATUS,
            Status.class,
            Role.SPAN,
            Span.class,
            Role.QUALIFIER,
            Qualifier.class));
    private static final String MISSING = "missing";

    private final Regions regions;
    private final Units units;
    private final Indicators indicators;

    public Meanings(Regions regions, Units units, Indicators indicators) {
        this.regions = regions;
        this.units = units;
        this.indicators = indicators;
    }

    /** What the meaning of a code must be, where it is not that; empty where it is in order or may be anything. */
    public String expected(Role role, String meaning) {
        if (meaning.isEmpty()) {
            return "";
        }
        Class<? extends Enum<?>> closed = CLOSED.get(role);
        if (closed != null) {
            boolean known = constant(closed, meaning).isPresent() || role == Role.STATUS && meaning.equals(MISSING);
            return known ? "" : "one of " + codes(closed) + (role == Role.STATUS ? " or missing" : "");
        }
        return switch (role) {
            case REGION, REFERENCE_REGION ->
                regions.byCode(meaning, null).isPresent()
                                || !regions.history(meaning).isEmpty()
                        ? ""
                        : "a region code of the vocabulary; see resolve region NAME";
            case INDICATOR, REFERENCE_INDICATOR ->
                indicator(meaning).isPresent()
                        ? ""
                        : "an indicator of the vocabulary, or one with its part as gdp/sector:1; see resolve indicator LABEL";
            case BREAKDOWN ->
                indicators.breakdown(meaning).isPresent() ? "" : "a part of the vocabulary, for example sector:1";
            case UNIT ->
                units.bySymbol(meaning).isPresent() ? "" : "a unit symbol of the vocabulary; see resolve unit TEXT";
            case MULTIPLIER, DECIMALS -> meaning.matches("\\d{1,2}") ? "" : "a number of digits";
            default -> "";
        };
    }

    private static String codes(Class<? extends Enum<?>> closed) {
        return Stream.of(closed.getEnumConstants())
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    static <E extends Enum<?>> Optional<E> constant(Class<E> closed, String code) {
        return Stream.of(closed.getEnumConstants())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }

    /** An indicator by its code, with a part behind a slash. */
    Optional<IndicatorRef> indicator(String code) {
        int slash = code.indexOf('/');
        String whole = slash < 0 ? code : code.substring(0, slash);
        String part = slash < 0 ? "" : code.substring(slash + 1);
        return part.isEmpty() || indicators.breakdown(part).isPresent()
                ? indicators.byCode(whole).map(found -> new IndicatorRef(found, part, null, ""))
                : Optional.empty();
    }

    Optional<Unit> unit(String symbol) {
        return units.bySymbol(symbol);
    }
}
