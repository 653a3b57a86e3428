package quarterdeck.reading.source;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads one YAML file; what is wrong with it is added to the faults. */
final class SourceFile {

    private static final Set<String> FIELDS =
            Set.of("publisher", "publisher_kind", "region", "issue_series", "file_name", "title", "unit");
    private static final Set<String> KINDS = Set.of("", "bureau", "government", "media", "aggregator");

    private final Path path;
    private final List<String> faults;

    SourceFile(Path path, List<String> faults) {
        this.path = path;
        this.faults = faults;
    }

    Optional<Source> read() {
        int before = faults.size();
        Map<?, ?> fields = fields();
        for (Object field : fields.keySet()) {
            if (!FIELDS.contains(String.valueOf(field))) {
                fault("unknown field " + field + "; the fields are "
                        + FIELDS.stream().sorted().toList());
            }
        }
        String kind = text(fields, "publisher_kind");
        if (!KINDS.contains(kind)) {
            fault("publisher_kind must be one of " + KINDS.stream().sorted().toList() + ", not " + kind);
        }
        Source source = new Source(
                id(),
                text(fields, "publisher"),
                kind,
                text(fields, "region"),
                text(fields, "issue_series"),
                pattern(fields, "file_name"),
                pattern(fields, "title"),
                text(fields, "unit"));
        return faults.size() == before ? Optional.of(source) : Optional.empty();
    }

    private String id() {
        return path.getFileName().toString().replaceFirst("\\.yaml$", "");
    }

    private Map<?, ?> fields() {
        try (Reader reader = Files.newBufferedReader(path)) {
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            if (loaded instanceof Map<?, ?> fields) {
                return fields;
            }
            fault("must hold fields, for example publisher: 国家统计局");
        } catch (IOException | YAMLException e) {
            fault("cannot be read: " + e.getMessage());
        }
        return Map.of();
    }

    private String text(Map<?, ?> fields, String field) {
        Object value = fields.get(field);
        return value == null ? "" : value.toString();
    }

    private Optional<Pattern> pattern(Map<?, ?> fields, String field) {
        String regex = text(fields, field);
        if (regex.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(regex));
        } catch (PatternSyntaxException e) {
            fault(field + " is no pattern: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void fault(String message) {
        faults.add(path.getFileName() + ": " + message);
    }
}
