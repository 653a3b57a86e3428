package quarterdeck.reading.quotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.ReleaseOrigin;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Formats;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.source.Sources;

/** Every number that is read out of a release is found again at its place. */
class QuotedReleasesTest {

    private static final Path ROOT = Path.of(System.getProperty("quarterdeck.root"));

    private final Vocabulary vocabulary = Vocabulary.load(ROOT.resolve("sql/vocabulary"));
    private final ReleaseReader reader =
            new ReleaseReader(vocabulary, Sources.load(ROOT.resolve("jobs/sources"), vocabulary.sourceWords()));

    @Test
    void theWordsOfEveryFindingOfTheBundledReleasesStandAtItsPlace() throws IOException {
        assertThat(missing(ROOT.resolve("jobs/samples"))).isEmpty();
    }

    @Test
    void theWordsOfEveryFindingOfRealReleasesStandAtItsPlace() throws IOException {
        String corpus = System.getenv("QUARTERDECK_CORPUS");
        assumeTrue(corpus != null, "QUARTERDECK_CORPUS is not set: real releases are not read");
        assertThat(missing(Path.of(corpus, "releases"))).isEmpty();
        assertThat(missing(Path.of(corpus, "seed"))).isEmpty();
    }

    private List<String> missing(Path folder) throws IOException {
        List<String> missing = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                missing.addAll(missingOf(file));
            }
        }
        return missing;
    }

    private List<String> missingOf(Path file) throws IOException {
        String name = file.getFileName().toString();
        Map<String, List<Finding>> findings = new TreeMap<>();
        try {
            reader.read(file, ReleaseOrigin.ofFile(name), finding -> {
                if (!(finding instanceof Rejection)) {
                    findings.computeIfAbsent(finding.place(), place -> new ArrayList<>())
                            .add(finding);
                }
            });
        } catch (BrokenRelease e) {
            return List.of();
        }
        List<String> wrong = new ArrayList<>();
        try (Document document = Formats.open(file, name)) {
            Quotations.find(document, findings.keySet(), quotation -> {
                for (Finding finding : Objects.requireNonNull(findings.remove(quotation.place()))) {
                    if (!quotation.words().contains(finding.printed())) {
                        wrong.add(name + " " + finding.place() + ": " + finding.printed() + " is " + quotation.words());
                    }
                }
            });
        }
        findings.forEach((place, lost) -> wrong.add(name + " " + place + ": nothing there for " + lost));
        return wrong;
    }
}
