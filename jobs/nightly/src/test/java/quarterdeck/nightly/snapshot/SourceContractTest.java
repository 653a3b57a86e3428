package quarterdeck.nightly.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import quarterdeck.nightly.Installation;
import quarterdeck.reading.ReleaseOrigin;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.SourceCheck;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.source.Source;
import quarterdeck.reading.source.Sources;

/**
 * What every description of a source keeps. Its fixtures are the bundled samples that match it, by their folder or by
 * their words alone, and files {@code <source>.fixture.*} beside it.
 */
class SourceContractTest {

    private static final Installation HERE = Installation.here();
    private static final Vocabulary VOCABULARY = Vocabulary.load(HERE.vocabulary());
    private static final Sources SOURCES = Sources.load(HERE.sources(), VOCABULARY.sourceWords());
    private static final ReleaseReader READER = new ReleaseReader(VOCABULARY, SOURCES);

    /** A release as it may arrive. */
    private record Arrival(Path file, ReleaseOrigin origin) {}

    @TestFactory
    List<DynamicTest> everySourceIsFoundAndFillsWhatItGivesAndItsFixturesAreRead() throws IOException {
        List<Arrival> arrivals = arrivals();
        List<DynamicTest> tests = new ArrayList<>();
        for (Source source : SOURCES.all()) {
            tests.add(DynamicTest.dynamicTest(source.id(), () -> keepsTheContract(source, arrivals)));
        }
        assertThat(tests).isNotEmpty();
        return tests;
    }

    /** It is found the ways it says, is no worse for being followed, and leaves open nothing that it gives. */
    private static void keepsTheContract(Source source, List<Arrival> arrivals) throws IOException {
        Set<Boolean> named = new TreeSet<>();
        for (Arrival arrival : arrivals) {
            SourceCheck check = READER.check(arrival.file(), arrival.origin());
            if (check.match().isEmpty() || !check.match().get().source().id().equals(source.id())) {
                continue;
            }
            named.add(check.match().get().named());
            assertThat(check.fault()).as("%s", arrival).isEmpty();
            assertThat(check.facts().stream().map(SourceCheck.Fact::name))
                    .as("%s", arrival)
                    .containsAll(given(source));
            isRead(arrival);
        }
        boolean patterns = source.fileName().isPresent() || source.title().isPresent();
        assertThat(named).as("fixtures of %s", source.id()).isNotEmpty();
        assertThat(named.contains(false)).as("a fixture found by patterns").isEqualTo(patterns);
    }

    private static void isRead(Arrival arrival) throws IOException {
        List<Finding> findings = new ArrayList<>();
        Accounting a =
                READER.read(arrival.file(), arrival.origin(), findings::add).accounting();
        long refused = findings.stream().filter(Rejection.class::isInstance).count();
        assertThat(refused * 10)
                .as("refused of %s in %s", findings.size(), arrival)
                .isLessThan(findings.size());
        assertThat(a.observed() + a.ranked() + a.missing() + a.rejected() + a.outside())
                .isEqualTo(a.numericCells());
        assertThat(a.statistics() + a.explained() + a.unexplained()).isEqualTo(a.numerals());
    }

    private static Set<String> given(Source source) {
        Set<String> given = new TreeSet<>();
        add(given, "publisher", source.publisher());
        add(given, "publisher_kind", source.publisherKind());
        add(given, "issue_series", source.issueSeries());
        add(given, "region", source.regionCode());
        add(given, "unit", source.defaults().unit());
        add(given, "period", source.defaults().period() == null ? "" : "given");
        add(given, "price_basis", source.defaults().priceBasis() == null ? "" : "given");
        return given;
    }

    private static void add(Set<String> given, String field, String value) {
        if (!value.isEmpty()) {
            given.add(field);
        }
    }

    private static List<Arrival> arrivals() throws IOException {
        List<Arrival> arrivals = new ArrayList<>();
        for (Path file : files(HERE.samples())) {
            arrivals.add(new Arrival(file, LandedOrigin.of(file, HERE.samples())));
            String path = HERE.samples().relativize(file).toString().replace('\\', '/');
            arrivals.add(new Arrival(file, Origins.ofPath(path)));
            arrivals.add(new Arrival(file, ReleaseOrigin.ofFile(String.valueOf(file.getFileName()))));
        }
        for (Path file : files(HERE.sources())) {
            String name = String.valueOf(file.getFileName());
            if (name.contains(".fixture.")) {
                String source = name.substring(0, name.indexOf(".fixture."));
                arrivals.add(new Arrival(file, ReleaseOrigin.ofFile(name)));
                arrivals.add(new Arrival(file, Origins.ofPath(source + "/" + name)));
            }
        }
        return arrivals;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !Sidecar.isSidecar(file))
                    .sorted()
                    .toList();
        }
    }
}
