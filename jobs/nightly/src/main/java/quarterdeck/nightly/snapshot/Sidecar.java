package quarterdeck.nightly.snapshot;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import quarterdeck.reading.ReleaseOrigin;

/** The file {@code <release>.origin.yaml} beside a release: publisher, address, date of publication, issue, whether it is an excerpt. */
final class Sidecar {

    private static final String END = ".origin.yaml";

    private Sidecar() {}

    /** A sidecar that cannot be understood; its release waits until it is mended. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1L;

        Broken(Path sidecar, String what) {
            super(sidecar.getFileName() + ": " + what);
        }
    }

    static boolean isSidecar(Path file) {
        return String.valueOf(file.getFileName()).endsWith(END);
    }

    static Path of(Path release) {
        return release.resolveSibling(release.getFileName() + END);
    }

    /** What the sidecar says laid over what the path says. */
    static ReleaseOrigin over(ReleaseOrigin path, Path release) throws IOException {
        Path sidecar = of(release);
        if (!Files.isRegularFile(sidecar, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            return path;
        }
        Map<?, ?> fields = fields(sidecar);
        Optional<PrintedDate> published = published(fields, sidecar);
        LocalDate day = published.map(PrintedDate::day).orElse(path.publishedOn());
        return new ReleaseOrigin(
                path.fileName(),
                text(fields, "source", path.sourceId()),
                text(fields, "publisher", path.publisher()),
                text(fields, "publisher_kind", path.publisherKind()),
                text(fields, "address", path.address()),
                day,
                published.isPresent()
                        ? text(fields, "published_precision", published.get().precision())
                        : path.publishedPrecision(),
                published.isPresent() ? "sidecar" : path.publishedFrom(),
                text(fields, "issue", text(fields, "issue_series", path.issueSeries())),
                excerpt(fields, sidecar));
    }

    private static boolean excerpt(Map<?, ?> fields, Path sidecar) throws Broken {
        String text = text(fields, "excerpt", "no");
        if (!text.equals("yes") && !text.equals("no")) {
            throw new Broken(sidecar, "excerpt must be yes or no, not " + text);
        }
        return text.equals("yes");
    }

    private static Optional<PrintedDate> published(Map<?, ?> fields, Path sidecar) throws Broken {
        String text = text(fields, "published_on", "");
        Optional<PrintedDate> date = PrintedDate.parse(text);
        if (!text.isEmpty() && date.isEmpty()) {
            throw new Broken(sidecar, "published_on must be a date such as 2025-11-03, 2025-11 or 2025, not " + text);
        }
        return date;
    }

    private static Map<?, ?> fields(Path sidecar) throws IOException {
        try (Reader reader = Files.newBufferedReader(sidecar)) {
            Object loaded = yaml().load(reader);
            if (loaded instanceof Map<?, ?> fields) {
                return fields;
            }
            throw new Broken(sidecar, "must hold fields, for example published_on: 2025-11-03");
        } catch (YAMLException e) {
            throw new Broken(sidecar, String.valueOf(e.getMessage()).replace('\n', ' '));
        }
    }

    /** YAML whose values are all text: its own dates would be shifted into a time zone. */
    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        org.yaml.snakeyaml.DumperOptions unused = new org.yaml.snakeyaml.DumperOptions();
        Resolver texts = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                addImplicitResolver(Tag.MERGE, MERGE, "<");
            }
        };
        return new Yaml(new SafeConstructor(options), new Representer(unused), unused, options, texts);
    }

    private static String text(Map<?, ?> fields, String field, String otherwise) {
        @Nullable Object value = fields.get(field);
        return value == null ? otherwise : value.toString().strip();
    }
}
