package quarterdeck.reading.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All descriptions of sources. Immutable, safe for threads. */
public final class Sources {

    /** No source is described: every file must speak for itself. */
    public static final Sources NONE = new Sources(List.of());

    private final List<Source> sources;

    private Sources(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * Loads every {@code *.yaml} of a folder.
     *
     * @param words what regions, units and periods they name must be found in
     * @throws BrokenSources naming every fault of every file
     */
    public static Sources load(Path folder, SourceWords words) {
        List<Source> sources = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Path file : files(folder)) {
            new SourceFile(file, words, faults).read().ifPresent(sources::add);
        }
        if (!faults.isEmpty()) {
            throw new BrokenSources(faults);
        }
        return new Sources(sources);
    }

    /** All of them, by their names. */
    public List<Source> all() {
        return sources;
    }

    /**
     * The description that fits a file: the one named by its landing folder, or else the one whose patterns fit best.
     * Where two fit equally well none is taken.
     *
     * @param headWords the first lines and title cells of the file
     */
    public Optional<SourceMatch> match(String sourceId, String fileName, List<String> headWords) {
        Optional<Source> named =
                sources.stream().filter(s -> s.id().equals(sourceId)).findFirst();
        return named.isPresent()
                ? Optional.of(new SourceMatch(named.get(), true, named.get().evidence(fileName, headWords)))
                : bestEvidence(fileName, headWords);
    }

    private Optional<SourceMatch> bestEvidence(String fileName, List<String> headWords) {
        int most = 0;
        Optional<SourceMatch> best = Optional.empty();
        for (Source source : sources) {
            List<SourceMatch.Evidence> evidence = source.evidence(fileName, headWords);
            if (evidence.size() > most) {
                most = evidence.size();
                best = Optional.of(new SourceMatch(source, false, evidence));
            } else if (evidence.size() == most) {
                best = Optional.empty();
            }
        }
        return best;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.getFileName().toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("listing " + folder, e);
        }
    }
}
