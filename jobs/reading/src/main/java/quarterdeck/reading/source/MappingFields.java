package quarterdeck.reading.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.coded.CodeLists;
import quarterdeck.reading.coded.Mapping;
import quarterdeck.reading.coded.Meanings;
import quarterdeck.reading.coded.Role;

/** Reads the field {@code sdmx} of a source; what is wrong with it is told, all of it. */
final class MappingFields {

    private static final String STRUCTURE = "structure";
    private static final Set<String> OF_COMPONENT = Set.of("component", "fixed", "codes");

    private final @Nullable Object field;
    private final Path path;
    private final Meanings meanings;
    private final Consumer<String> fault;

    MappingFields(@Nullable Object field, Path path, SourceWords words, Consumer<String> fault) {
        this.field = field;
        this.path = path;
        this.meanings = new Meanings(words.regions(), words.units(), words.indicators());
        this.fault = fault;
    }

    Mapping read() {
        if (field == null) {
            return Mapping.USUAL;
        }
        if (!(field instanceof Map<?, ?> fields)) {
            fault.accept("sdmx must say which component is what, for example region: REF_AREA");
            return Mapping.USUAL;
        }
        Map<Role, Mapping.Component> components = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            if (fields.containsKey(role.field())) {
                components.put(role, component(role, fields.get(role.field())));
            }
        }
        Set<String> known =
                new TreeSet<>(Stream.of(Role.values()).map(Role::field).toList());
        known.add(STRUCTURE);
        for (Object name : fields.keySet()) {
            if (!known.contains(String.valueOf(name))) {
                fault.accept("unknown field sdmx." + name + "; there are " + known);
            }
        }
        return new Mapping(components, lists(fields.get(STRUCTURE)));
    }

    private Mapping.Component component(Role role, @Nullable Object value) {
        if (!(value instanceof Map<?, ?> fields)) {
            return new Mapping.Component(value == null ? "" : value.toString(), "", Map.of());
        }
        for (Object name : fields.keySet()) {
            if (!OF_COMPONENT.contains(String.valueOf(name))) {
                fault.accept("unknown field sdmx." + role.field() + "." + name + "; there are "
                        + OF_COMPONENT.stream().sorted().toList());
            }
        }
        String fixed = text(fields.get("fixed"));
        check(role, fixed);
        return new Mapping.Component(text(fields.get("component")), fixed, codes(role, fields.get("codes")));
    }

    private Map<String, String> codes(Role role, @Nullable Object value) {
        Map<String, String> codes = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> meant) {
            meant.forEach((code, meaning) -> {
                codes.put(String.valueOf(code), text(meaning));
                check(role, text(meaning));
            });
        } else if (value != null) {
            fault.accept("sdmx." + role.field() + ".codes must say what codes mean, for example CN: '100000'");
        }
        return codes;
    }

    private void check(Role role, String meaning) {
        String expected = meanings.expected(role, meaning);
        if (!expected.isEmpty()) {
            fault.accept("sdmx." + role.field() + ": " + meaning + " is not " + expected);
        }
    }

    private CodeLists lists(@Nullable Object name) {
        if (name == null) {
            return CodeLists.NONE;
        }
        Path file = path.resolveSibling(text(name));
        boolean beside = List.of(file).stream()
                .anyMatch(f -> f.normalize()
                        .equals(path.resolveSibling(String.valueOf(f.getFileName()))
                                .normalize()));
        if (!beside || !Files.isRegularFile(file)) {
            fault.accept("sdmx.structure must name a file beside this one, not " + name);
            return CodeLists.NONE;
        }
        try {
            return CodeLists.read(file);
        } catch (IOException e) {
            fault.accept("sdmx.structure: " + name + ": " + e.getMessage());
            return CodeLists.NONE;
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
