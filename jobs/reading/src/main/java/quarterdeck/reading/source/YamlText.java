package quarterdeck.reading.source;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A YAML file whose values are all text: a number would lose the digits it is printed with, 41.970 its last one. */
record YamlText(Path path) {

    /** The fields of the file; none where it cannot be read, which is told. */
    Map<?, ?> fields(Consumer<String> fault) {
        try (Reader reader = Files.newBufferedReader(path)) {
            Object loaded = yaml().load(reader);
            if (loaded instanceof Map<?, ?> fields) {
                return fields;
            }
            fault.accept("must hold fields, for example publisher: 国家统计局");
        } catch (IOException | YAMLException e) {
            fault.accept("cannot be read: " + e.getMessage());
        }
        return Map.of();
    }

    private static Yaml yaml() {
        LoaderOptions loading = new LoaderOptions();
        loading.setAllowDuplicateKeys(false);
        DumperOptions dumping = new DumperOptions();
        Resolver texts = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.MERGE, MERGE, "<");
            }
        };
        return new Yaml(new SafeConstructor(loading), new Representer(dumping), dumping, loading, texts);
    }
}
