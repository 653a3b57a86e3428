package quarterdeck.reading.format.sdmx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Faults;
import quarterdeck.reading.format.XmlPart;

/** The observations of an SDMX-ML message, each with what its series, its groups and its data set say of it. */
final class SeriesEvents {

    private static final Set<String> MESSAGES =
            Set.of("GenericData", "GenericTimeSeriesData", "StructureSpecificData", "StructureSpecificTimeSeriesData");
    private static final Set<String> GENERIC = Set.of("GenericData", "GenericTimeSeriesData");
    private static final int MOST_GROUPS = 10_000;
    private static final String ACTION = "ACTION";

    private final XmlPart xml;
    private final boolean generic;
    private final List<Map<String, String>> groups = new ArrayList<>();
    private Map<String, String> dataSet = Map.of();
    private Map<String, String> seriesValues = Map.of();
    private Map<String, String> scope = new LinkedHashMap<>();
    private String timeDimension = "TIME_PERIOD";
    private String structure = "";
    private int series;
    private int observation;
    private int line;

    SeriesEvents(XmlPart xml) throws IOException {
        this.xml = xml;
        int event = xml.nextTag();
        String root = event == XMLStreamConstants.START_ELEMENT ? xml.element() : "";
        if (root.equals("Structure")) {
            throw Faults.malformed(
                    "line " + xml.line(),
                    "this message describes structures and holds no data: keep it beside the description of its source"
                            + " and name it there as structure");
        }
        if (!MESSAGES.contains(root)) {
            throw Faults.malformed(
                    "line " + xml.line(), "expected a data message of SDMX-ML 2.1, found " + Faults.shorten(root));
        }
        this.generic = GENERIC.contains(root);
    }

    /** The components of the next observation, those of its key first; null at the end. */
    @Nullable
    Map<String, String> next() throws IOException {
        for (int event = xml.nextTag(); event >= 0; event = xml.nextTag()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                start();
            } else if (xml.is("Obs")) {
                return merged();
            } else if (xml.is("Group")) {
                keepGroup();
            } else if (xml.is("Series")) {
                seriesValues = Map.of();
            }
        }
        return null;
    }

    private void start() throws IOException {
        switch (xml.element()) {
            case "Structure" -> readStructure();
            case "Ref" -> readReference();
            case "DataSet" -> startDataSet();
            case "Group" -> scope = opened();
            case "Series" -> startSeries();
            case "Obs" -> startObservation();
            case "Value" -> put(xml.attribute("id"), xml.attribute("value"));
            case "ObsDimension" -> put(idOr(timeDimension), xml.attribute("value"));
            case "ObsValue" -> put(idOr("OBS_VALUE"), xml.attribute("value"));
            default -> {}
        }
    }

    private String idOr(String otherwise) {
        String id = xml.attribute("id");
        return id == null ? otherwise : id;
    }

    private void readStructure() {
        String dimension = xml.attribute("dimensionAtObservation");
        if (dimension != null && !dimension.equals("AllDimensions")) {
            timeDimension = dimension;
        }
    }

    /** The header refers to the structure by agency, id and version. */
    private void readReference() throws BrokenRelease {
        Map<String, String> reference = xml.attributes();
        if (structure.isEmpty() && reference.containsKey("agencyID") && reference.containsKey("id")) {
            structure = reference.get("agencyID") + ":" + reference.get("id") + "("
                    + reference.getOrDefault("version", "1.0") + ")";
        }
    }

    private void startDataSet() throws IOException {
        scope = opened();
        String action = xml.attribute("action");
        if (action != null) {
            scope.put(ACTION, action.substring(0, Math.min(1, action.length())));
        }
        scope.keySet().removeAll(Set.of("action", "structureRef", "dataScope", "setID"));
        dataSet = scope;
        groups.clear();
        seriesValues = Map.of();
    }

    private void startSeries() throws IOException {
        scope = opened();
        seriesValues = scope;
        series++;
        observation = 0;
    }

    private void startObservation() throws IOException {
        if (observation == 0) {
            ofGroups(seriesValues);
        }
        scope = opened();
        line = xml.line();
        observation++;
        series = Math.max(series, 1);
    }

    /** Done once a series; only there do groups have anything to say. */
    private void ofGroups(Map<String, String> values) {
        for (Map<String, String> group : groups) {
            if (covers(group, values)) {
                group.forEach(values::putIfAbsent);
            }
        }
    }

    /** Structure-specific messages have their components as attributes; generic ones as elements, which follow. */
    private Map<String, String> opened() throws IOException {
        return generic ? new LinkedHashMap<>() : xml.attributes();
    }

    private void put(@Nullable String id, @Nullable String value) throws BrokenRelease {
        if (id == null || value == null) {
            throw Faults.malformed("line " + xml.line(), "expected id and value of a component: correct the element");
        }
        xml.attributes();
        scope.put(id, value);
    }

    private void keepGroup() throws BrokenRelease {
        if (groups.size() >= MOST_GROUPS) {
            throw Faults.tooLarge("line " + xml.line(), "a data set has at most " + MOST_GROUPS + " groups: split it");
        }
        groups.add(scope);
        scope = new LinkedHashMap<>();
    }

    private Map<String, String> merged() {
        Map<String, String> merged = new LinkedHashMap<>(seriesValues);
        merged.putAll(scope);
        dataSet.forEach(merged::putIfAbsent);
        scope = new LinkedHashMap<>();
        return merged;
    }

    /** A group is of the observations that have its key: all it says of components they have is the same there. */
    private static boolean covers(Map<String, String> group, Map<String, String> values) {
        boolean any = false;
        for (Map.Entry<String, String> entry : group.entrySet()) {
            String value = values.get(entry.getKey());
            if (value != null && !value.equals(entry.getValue())) {
                return false;
            }
            any |= value != null;
        }
        return any;
    }

    String structure() {
        return structure;
    }

    /** The line of the observation given last. */
    int line() {
        return line;
    }

    int series() {
        return series;
    }

    /** Its number in its series. */
    int observation() {
        return observation;
    }
}
