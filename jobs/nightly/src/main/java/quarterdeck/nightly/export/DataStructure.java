package quarterdeck.nightly.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The components of an SDMX data structure, each the column of a query that has its name in lower case.
 *
 * @param id for example {@code OBSERVATION}
 * @param measures numbers
 * @param attributes the rest
 * @param custom columns of SDMX-CSV that are no components: when a vintage began and ceased to stand
 */
record DataStructure(
        String id, List<String> dimensions, List<String> measures, List<String> attributes, List<String> custom) {

    static final String AGENCY = "QUARTERDECK";
    private static final Set<String> NUMBERS = Set.of("bigint", "integer", "double");

    /** Of observations. */
    static DataStructure ofObservations(boolean history) {
        return new DataStructure(
                "OBSERVATION",
                List.of(
                        "FREQ",
                        "REF_AREA",
                        "INDICATOR",
                        "BREAKDOWN",
                        "TRANSFORMATION",
                        "PRICES",
                        "SPAN",
                        "COMPARABILITY",
                        "REFERENCE_AREA",
                        "REFERENCE_INDICATOR",
                        "TIME_PERIOD"),
                List.of("OBS_VALUE"),
                List.of(
                        "UNIT_MEASURE",
                        "UNIT_MULT",
                        "OBS_STATUS",
                        "RELEASE_STATUS",
                        "OBS_LOW",
                        "OBS_HIGH",
                        "QUALIFIER",
                        "MISSING_MARK",
                        "OBS_ID",
                        "RELEASE"),
                history ? List.of("VALID_FROM", "VALID_TO") : List.of("PUBLISHED_ON"));
    }

    /** Of a table: its key are the dimensions. */
    static DataStructure of(Definitions table) {
        List<String> dimensions = new ArrayList<>();
        List<String> measures = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        for (Definitions.Column column : table.columns().values()) {
            boolean number = NUMBERS.contains(column.type()) || column.type().startsWith("decimal");
            (table.key().contains(column.name()) ? dimensions : number ? measures : attributes)
                    .add(column.name().toUpperCase(Locale.ROOT));
        }
        return new DataStructure(table.name().toUpperCase(Locale.ROOT), dimensions, measures, attributes, List.of());
    }

    /** {@code AGENCY:ID(VERSION)}. */
    String identity() {
        return AGENCY + ":" + id + "(1.0)";
    }

    /** Dimensions, measures and attributes, in the order the formats want. */
    List<String> components() {
        List<String> all = new ArrayList<>(dimensions);
        all.addAll(measures);
        all.addAll(attributes);
        return all;
    }
}
