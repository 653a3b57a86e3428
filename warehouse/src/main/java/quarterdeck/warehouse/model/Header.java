package quarterdeck.warehouse.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The YAML comment a SQL file begins with; what is missing or unknown is noted as a fault, and reading goes on. */
final class Header {
    private final String file;
    private final Map<String, Object> entries;
    private final List<String> faults;

    private Header(String file, Map<String, Object> entries, List<String> faults) {
        this.file = file;
        this.entries = entries;
        this.faults = faults;
    }

    static Header read(String file, String text, Set<String> allowed, List<String> faults) {
        int end = text.indexOf("*/");
        if (!text.startsWith("/*") || end < 0) {
            faults.add(file + ": begins without a header, a YAML comment /* … */");
            return new Header(file, Map.of(), faults);
        }
        Header header = new Header(file, parse(file, text.substring(2, end), faults), faults);
        Set<String> unknown = new TreeSet<>(header.entries.keySet());
        unknown.removeAll(allowed);
        if (!unknown.isEmpty()) {
            header.fault("unknown header entries " + unknown + ", known are " + new TreeSet<>(allowed));
        }
        return header;
    }

    private static Map<String, Object> parse(String file, String yaml, List<String> faults) {
        try {
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            if (loaded instanceof Map<?, ?> map) {
                return named(map);
            }
            faults.add(file + ": the header is no YAML mapping");
        } catch (YAMLException e) {
            faults.add(file + ": the header is no YAML: " + e.getMessage());
        }
        return Map.of();
    }

    /** A text that must be there. */
    String text(String name) {
        String value = optional(name, "");
        if (value.isEmpty()) {
            fault("the header says nothing for " + name);
        }
        return value;
    }

    String optional(String name, String otherwise) {
        Object value = entries.get(name);
        return value == null ? otherwise : value.toString().strip();
    }

    List<String> list(String name) {
        Object value = entries.get(name);
        if (value instanceof List<?> items) {
            return items.stream().map(String::valueOf).toList();
        }
        if (value != null) {
            fault(name + " must be a list");
        }
        return List.of();
    }

    Map<String, Object> mapping(String name) {
        Object value = entries.get(name);
        if (value instanceof Map<?, ?> map) {
            return named(map);
        }
        if (value != null) {
            fault(name + " must be a mapping");
        }
        return Map.of();
    }

    void fault(String what) {
        faults.add(file + ": " + what);
    }

    static Map<String, Object> named(@Nullable Map<?, ?> map) {
        Map<String, Object> named = new LinkedHashMap<>();
        if (map != null) {
            map.forEach((key, value) -> {
                if (value != null) {
                    named.put(String.valueOf(key), value);
                }
            });
        }
        return named;
    }
}
