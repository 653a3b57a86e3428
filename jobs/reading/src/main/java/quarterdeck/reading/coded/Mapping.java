package quarterdeck.reading.coded;

import java.util.EnumMap;
import java.util.Map;

/**
 * Which component of a source's data structure says what, and what its codes mean.
 *
 * @param components of the roles that the source describes
 * @param lists names of the codes by component, from the data structure definition; empty where none is there
 */
public record Mapping(Map<Role, Component> components, CodeLists lists) {

    /** The ids and codes that all of SDMX shares, and the vocabulary's own. */
    public static final Mapping USUAL = new Mapping(Map.of(), CodeLists.NONE);

    public Mapping {
        Map<Role, Component> copy = new EnumMap<>(Role.class);
        copy.putAll(components);
        components = java.util.Collections.unmodifiableMap(copy);
    }

    /**
     * How a source fills a role.
     *
     * @param id of the component, empty where it has none
     * @param fixed what holds where the component is absent or empty; empty where nothing does
     * @param codes what its codes mean
     */
    public record Component(String id, String fixed, Map<String, String> codes) {
        public Component {
            codes = Map.copyOf(codes);
        }
    }

    Component of(Role role) {
        return components.getOrDefault(role, new Component(role.usual(), "", Map.of()));
    }
}
