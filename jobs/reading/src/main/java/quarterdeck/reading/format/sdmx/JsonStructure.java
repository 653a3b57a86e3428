package quarterdeck.reading.format.sdmx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Faults;

/**
 * What an SDMX-JSON message says of the components of its data: where they are attached and which values the numbers in
 * the data stand for.
 *
 * @param identity of the data structure or dataflow by its URN, empty where there is none
 * @param components by {@code dimensions.series}, {@code attributes.observation} and so on, in the order of the message
 */
record JsonStructure(String identity, Map<String, List<Component>> components) {

    private static final String MEASURES = "measures.observation";

    /**
     * A component.
     *
     * @param position of a dimension in the whole key, from 0; -1 where the message does not say
     * @param values texts of its coded values, as {@code code: name} where they have names; empty where it is not coded
     */
    record Component(String id, String name, int position, List<String> values) {

        boolean named() {
            return values.stream().anyMatch(value -> value.contains(": "));
        }

        String heading() {
            return named() ? id + ": " + (name.isEmpty() ? id : name) : id;
        }

        /** The text of a value in the data: of a coded one its place in the list. */
        String text(@Nullable Object value, String place) throws BrokenRelease {
            if (value == null) {
                return "";
            }
            if (values.isEmpty()) {
                return value instanceof List<?> several
                        ? String.join(";", several.stream().map(String::valueOf).toList())
                        : value.toString();
            }
            return at(value.toString(), place);
        }

        String at(String index, String place) throws BrokenRelease {
            if (!index.matches("[0-9]{1,9}") || Integer.parseInt(index) >= values.size()) {
                throw Faults.malformed(
                        place,
                        "expected a number below " + values.size() + " for " + id + ", found " + Faults.shorten(index));
            }
            return values.get(Integer.parseInt(index));
        }
    }

    /** @param described the object that describes the structure, of either version */
    static JsonStructure of(Map<?, ?> described) {
        Map<String, List<Component>> components = new LinkedHashMap<>();
        for (String kind : List.of("dimensions", "measures", "attributes")) {
            if (described.get(kind) instanceof Map<?, ?> levels) {
                levels.forEach((level, items) -> components.put(kind + "." + level, list(items)));
            }
        }
        if (components.getOrDefault(MEASURES, List.of()).isEmpty()) {
            components.put(MEASURES, List.of(new Component("OBS_VALUE", "", -1, List.of())));
        }
        return new JsonStructure(identity(described), components);
    }

    private static List<Component> list(@Nullable Object items) {
        List<Component> list = new ArrayList<>();
        if (items instanceof List<?> described) {
            for (Object item : described) {
                if (item instanceof Map<?, ?> component) {
                    list.add(new Component(
                            text(component, "id"), name(component), position(component), values(component)));
                }
            }
        }
        return list;
    }

    private static int position(Map<?, ?> component) {
        String position = text(component, "keyPosition");
        return position.matches("[0-9]{1,4}") ? Integer.parseInt(position) : -1;
    }

    private static List<String> values(Map<?, ?> component) {
        List<String> texts = new ArrayList<>();
        if (component.get("values") instanceof List<?> values) {
            for (Object value : values) {
                texts.add(value instanceof Map<?, ?> coded ? coded(coded) : "");
            }
        }
        return texts;
    }

    private static String coded(Map<?, ?> value) {
        String id = text(value, "id");
        String name = name(value);
        if (id.isEmpty()) {
            return value.containsKey("value") ? text(value, "value") : name;
        }
        return name.isEmpty() || name.equals(id) ? id : id + ": " + name;
    }

    /** The name; one in Chinese, which the vocabulary knows best, where there are several. */
    private static String name(Map<?, ?> described) {
        Object name = described.get("name");
        if (described.get("names") instanceof Map<?, ?> names) {
            Object chinese = names.containsKey("zh") ? names.get("zh") : names.get("zh-CN");
            return chinese != null ? chinese.toString() : name == null ? "" : name.toString();
        }
        return name == null ? "" : name.toString();
    }

    private static String text(Map<?, ?> described, String member) {
        Object text = described.get(member);
        return text == null ? "" : text.toString();
    }

    private static String identity(Map<?, ?> described) {
        if (described.get("links") instanceof List<?> links) {
            for (Object link : links) {
                String urn = link instanceof Map<?, ?> map ? text(map, "urn") : "";
                if (urn.contains("=")) {
                    return urn.substring(urn.indexOf('=') + 1);
                }
            }
        }
        return "";
    }

    List<Component> at(String level) {
        return components.getOrDefault(level, List.of());
    }
}
