package quarterdeck.reading.format.sdmx;

import com.fasterxml.jackson.core.JsonToken;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The observations of an SDMX-JSON message, whose structures are known. */
final class JsonObservations implements ObservationTable.Observations, Closeable {

    private static final String ACTION = "ACTION";

    /** Where in the message the next token stands. */
    private enum Level {
        MESSAGE,
        DATA_SETS,
        DATA_SET,
        SERIES,
        ONE_SERIES,
        OBSERVATIONS,
        DONE
    }

    private final JsonMessage json;
    private final List<JsonStructure> structures;
    private final List<DataSetHead> heads;
    private final Map<String, String> header = new LinkedHashMap<>();
    private Level level = Level.MESSAGE;
    private boolean inSeries;
    private int dataSet = -1;
    private int series;
    private int observation;
    private final Map<String, String> indexes = new HashMap<>();
    private GroupAttributes groups = GroupAttributes.NONE;
    private Map<String, String> ofDataSet = Map.of();
    private Map<String, String> ofSeries = Map.of();

    JsonObservations(JsonMessage json, List<JsonStructure> structures, List<DataSetHead> heads) {
        this.json = json;
        this.structures = structures;
        this.heads = heads;
        for (JsonStructure structure : structures) {
            structure
                    .components()
                    .values()
                    .forEach(
                            list -> list.forEach(component -> header.putIfAbsent(component.id(), component.heading())));
        }
        header.put(ACTION, ACTION);
    }

    @Override
    public List<String> header() {
        return List.copyOf(header.values());
    }

    @Override
    public ObservationTable.@Nullable Observation next() throws IOException {
        while (level != Level.DONE) {
            Map<String, String> values = level == Level.OBSERVATIONS ? readObservation() : descend();
            if (values != null) {
                List<String> cells = new ArrayList<>(header.size());
                header.keySet().forEach(id -> cells.add(values.getOrDefault(id, "")));
                return new ObservationTable.Observation(cells, json.line(), series, observation);
            }
        }
        return null;
    }

    /** Goes one member further; there is no observation on these levels. */
    private @Nullable Map<String, String> descend() throws IOException {
        switch (level) {
            case MESSAGE -> inMessage();
            case DATA_SETS -> inDataSets();
            case DATA_SET -> inDataSet();
            case SERIES -> inSeries();
            default -> inOneSeries();
        }
        return null;
    }

    private void inMessage() throws IOException {
        String name = json.member();
        if (name == null) {
            level = Level.DONE;
        } else if (name.equals("data")) {
            json.startsObject();
        } else if (name.equals("dataSets")) {
            level = json.startsArray() ? Level.DATA_SETS : Level.MESSAGE;
        } else {
            json.skip();
        }
    }

    private void inDataSets() throws IOException {
        if (json.next() != JsonToken.START_OBJECT) {
            level = Level.DONE;
            return;
        }
        DataSetHead head = heads.get(++dataSet);
        JsonStructure structure = structures.get(head.structure());
        ofDataSet = new LinkedHashMap<>();
        for (JsonStructure.Component fixed : structure.at("dimensions.dataSet")) {
            ofDataSet.put(fixed.id(), fixed.at("0", json.place()));
        }
        putAll(structure.at("attributes.dataSet"), head.attributes(), 0, ofDataSet);
        ofDataSet.put(ACTION, head.action());
        ofSeries = Map.of();
        indexes.clear();
        groups = GroupAttributes.of(structure, head.groups());
        inSeries = false;
        level = Level.DATA_SET;
    }

    private void inDataSet() throws IOException {
        String name = json.member();
        if (name == null) {
            level = Level.DATA_SETS;
        } else if (name.equals("series")) {
            level = json.startsObject() ? Level.SERIES : Level.DATA_SET;
        } else if (name.equals("observations")) {
            inSeries = false;
            series = Math.max(series, 1);
            level = json.startsObject() ? Level.OBSERVATIONS : Level.DATA_SET;
        } else {
            json.skip();
        }
    }

    private void inSeries() throws IOException {
        String key = json.member();
        if (key == null) {
            level = Level.DATA_SET;
            return;
        }
        series++;
        observation = 0;
        ofSeries = new LinkedHashMap<>();
        key(structure().at("dimensions.series"), key, ofSeries);
        inSeries = true;
        level = json.startsObject() ? Level.ONE_SERIES : Level.SERIES;
    }

    private void inOneSeries() throws IOException {
        String name = json.member();
        if (name == null) {
            level = Level.SERIES;
        } else if (name.equals("attributes")) {
            if (observation > 0) {
                throw json.wrong("expected the attributes of a series before its observations");
            }
            if (json.startsArray()) {
                putAll(structure().at("attributes.series"), json.list(), 0, ofSeries);
                json.forgetValues();
            }
        } else if (name.equals("observations")) {
            level = json.startsObject() ? Level.OBSERVATIONS : Level.ONE_SERIES;
        } else {
            json.skip();
        }
    }

    private @Nullable Map<String, String> readObservation() throws IOException {
        String key = json.member();
        if (key == null) {
            level = inSeries ? Level.ONE_SERIES : Level.DATA_SET;
            return null;
        }
        if (!json.startsArray()) {
            return null;
        }
        observation++;
        Map<String, String> values = new LinkedHashMap<>(ofDataSet);
        values.putAll(ofSeries);
        key(structure().at("dimensions.observation"), key, values);
        groups.put(indexes, values, json.place());
        List<@Nullable Object> given = json.list();
        json.forgetValues();
        List<JsonStructure.Component> measures = structure().at("measures.observation");
        putAll(measures, given, 0, values);
        putAll(structure().at("attributes.observation"), given, measures.size(), values);
        return values;
    }

    private JsonStructure structure() {
        return structures.get(heads.get(dataSet).structure());
    }

    private void key(List<JsonStructure.Component> dimensions, String key, Map<String, String> values)
            throws IOException {
        String[] numbers = key.split(":", -1);
        if (numbers.length != dimensions.size()) {
            throw json.wrong("expected a key of " + dimensions.size() + " dimensions");
        }
        for (int i = 0; i < numbers.length; i++) {
            indexes.put(dimensions.get(i).id(), numbers[i]);
            values.put(dimensions.get(i).id(), dimensions.get(i).at(numbers[i], json.place()));
        }
    }

    private void putAll(
            List<JsonStructure.Component> components,
            List<@Nullable Object> given,
            int from,
            Map<String, String> values)
            throws IOException {
        for (int i = 0; i < components.size() && from + i < given.size(); i++) {
            JsonStructure.Component component = components.get(i);
            values.put(component.id(), component.text(given.get(from + i), json.place()));
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
