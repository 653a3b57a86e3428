package quarterdeck.reading.coded;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a component of a data structure says of a number: the id it usually has, and what the codes of the code lists
 * that all of SDMX shares mean.
 */
public enum Role {
    REGION("REF_AREA", Map.of()),
    INDICATOR("INDICATOR", Map.of()),
    BREAKDOWN("", Map.of("_T", "", "_Z", "")),
    FREQUENCY("FREQ", Map.of()),
    PERIOD("TIME_PERIOD", Map.of()),
    /** whether a period counts from the year's beginning */
    SPAN("", Map.of("cumulative", "cumulative", "single", "single", "stock", "stock", "each_month", "each_month")),
    MEASURE("TRANSFORMATION", Map.of("N", "level", "_Z", "level", "GY", "yoy", "G1Y", "yoy", "GOY", "yoy")),
    PRICE_BASIS("PRICES", Map.of("V", "nominal", "L", "real", "Q", "real", "Y", "real", "_Z", "none", "N", "none")),
    UNIT("UNIT_MEASURE", Map.of("PT", "%", "PC", "%", "PS", "人", "IX", "指数")),
    MULTIPLIER("UNIT_MULT", Map.of()),
    DECIMALS("DECIMALS", Map.of()),
    STATUS(
            "OBS_STATUS",
            Map.ofEntries(
                    Map.entry("A", "published"),
                    Map.entry("B", "published"),
                    Map.entry("D", "published"),
                    Map.entry("U", "published"),
                    Map.entry("V", "published"),
                    Map.entry("P", "preliminary"),
                    Map.entry("E", "estimated"),
                    Map.entry("F", "estimated"),
                    Map.entry("I", "estimated"),
                    Map.entry("H", "missing"),
                    Map.entry("L", "missing"),
                    Map.entry("M", "missing"),
                    Map.entry("O", "missing"),
                    Map.entry("Q", "missing"))),
    VALUE("OBS_VALUE", Map.of()),
    /** ends of the interval that rounding leaves, in the unit of the value */
    LOW("", Map.of()),
    HIGH("", Map.of()),
    QUALIFIER("", Map.of()),
    COMPARABILITY("", Map.of("_Z", "")),
    REFERENCE_REGION("", Map.of("_Z", "")),
    REFERENCE_INDICATOR("", Map.of("_Z", "")),
    MISSING_MARK("", Map.of());

    private final String usual;
    private final Map<String, String> shared;

    Role(String usual, Map<String, String> shared) {
        this.usual = usual;
        this.shared = shared;
    }

    /** The id the component has where the source does not say; empty where there is no usual one. */
    String usual() {
        return usual;
    }

    /** What the codes that all sources share mean. */
    Map<String, String> shared() {
        return shared;
    }

    /** The name of its field in the description of a source. */
    public String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Role> of(String field) {
        return Stream.of(values()).filter(role -> role.field().equals(field)).findFirst();
    }

    static List<String> fields() {
        return Stream.of(values()).map(Role::field).sorted().toList();
    }
}
