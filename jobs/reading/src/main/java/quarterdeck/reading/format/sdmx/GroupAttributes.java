package quarterdeck.reading.format.sdmx;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Faults;

/**
 * The attributes of partial keys of an SDMX-JSON data set, found by which dimensions a key fixes.
 *
 * @param dimensions ids in the order of the whole key
 * @param byFixed values by key, by which of the dimensions the key fixes
 */
record GroupAttributes(
        List<String> dimensions,
        List<JsonStructure.Component> attributes,
        Map<List<Boolean>, Map<List<String>, List<@Nullable Object>>> byFixed) {

    static final GroupAttributes NONE = new GroupAttributes(List.of(), List.of(), Map.of());

    static GroupAttributes of(JsonStructure structure, Map<String, List<@Nullable Object>> groups)
            throws BrokenRelease {
        List<JsonStructure.Component> all = new ArrayList<>(structure.at("dimensions.dataSet"));
        all.addAll(structure.at("dimensions.series"));
        all.addAll(structure.at("dimensions.observation"));
        all.sort(Comparator.comparingInt(JsonStructure.Component::position));
        Map<List<Boolean>, Map<List<String>, List<@Nullable Object>>> byFixed = new LinkedHashMap<>();
        for (Map.Entry<String, List<@Nullable Object>> group : groups.entrySet()) {
            List<String> key = List.of(group.getKey().split(":", -1));
            if (key.size() != all.size()) {
                throw Faults.malformed(
                        "dimensionGroupAttributes " + Faults.shorten(group.getKey()),
                        "expected a key of " + all.size() + " dimensions, some of them left empty");
            }
            byFixed.computeIfAbsent(key.stream().map(index -> !index.isEmpty()).toList(), fixed -> new HashMap<>())
                    .put(key, group.getValue());
        }
        return new GroupAttributes(
                all.stream().map(JsonStructure.Component::id).toList(),
                structure.at("attributes.dimensionGroup"),
                byFixed);
    }

    /**
     * Adds what is said of the observation.
     *
     * @param indexes of its dimensions by their ids; those of the data set have one value, 0
     */
    void put(Map<String, String> indexes, Map<String, String> values, String place) throws BrokenRelease {
        for (Map.Entry<List<Boolean>, Map<List<String>, List<@Nullable Object>>> group : byFixed.entrySet()) {
            List<String> key = new ArrayList<>(dimensions.size());
            for (int i = 0; i < dimensions.size(); i++) {
                key.add(group.getKey().get(i) ? indexes.getOrDefault(dimensions.get(i), "0") : "");
            }
            List<@Nullable Object> given = group.getValue().getOrDefault(key, List.of());
            for (int i = 0; i < attributes.size() && i < given.size(); i++) {
                values.put(attributes.get(i).id(), attributes.get(i).text(given.get(i), place));
            }
        }
    }
}
