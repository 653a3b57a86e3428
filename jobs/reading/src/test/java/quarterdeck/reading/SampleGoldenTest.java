package quarterdeck.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Project;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.observation.Target;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.source.Sources;

/**
 * What is read out of each bundled sample, compared with a golden file: one line a finding. Run with
 * {@code -Dgolden.rewrite=true} to write them anew, and look at the difference before it is committed.
 */
class SampleGoldenTest {

    private static final Path ROOT = Path.of(System.getProperty("quarterdeck.root"));
    private static final Path LANDING = ROOT.resolve("jobs/samples");
    private static final Path GOLDEN = ROOT.resolve("jobs/reading/src/test/golden/samples");

    private final Vocabulary vocabulary = Vocabulary.load(ROOT.resolve("sql/vocabulary"));
    private final ReleaseReader reader =
            new ReleaseReader(vocabulary, Sources.load(ROOT.resolve("jobs/sources"), vocabulary.sourceWords()));

    @TestFactory
    Stream<DynamicTest> everySampleIsReadAsItsGoldenFileSays() throws IOException {
        try (Stream<Path> files = Files.walk(LANDING)) {
            List<Path> samples = files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".origin.yaml"))
                    .sorted()
                    .toList();
            return samples.stream()
                    .map(sample ->
                            DynamicTest.dynamicTest(LANDING.relativize(sample).toString(), () -> compare(sample)));
        }
    }

    private void compare(Path sample) throws IOException {
        Path golden = GOLDEN.resolve(sample.getFileName() + ".golden");
        String found = String.join("\n", lines(sample)) + "\n";
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, found);
        }
        assertThat(found).isEqualTo(Files.readString(golden));
    }

    private List<String> lines(Path sample) {
        List<String> lines = new ArrayList<>();
        try {
            ReadResult result = reader.read(sample, origin(sample), finding -> lines.add(line(finding)));
            lines.add(0, "facts " + result.facts());
            lines.add("accounting " + result.accounting());
            result.unexplained()
                    .forEach(numeral -> lines.add("unexplained " + numeral.place() + " " + numeral.words()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /** The origin as the landing path gives it. */
    private static ReleaseOrigin origin(Path sample) {
        Path inLanding = LANDING.relativize(sample);
        String name = sample.getFileName().toString();
        boolean dated = inLanding.getNameCount() == 3;
        LocalDate day = dated ? LocalDate.parse(inLanding.getName(1).toString()) : null;
        return new ReleaseOrigin(
                name, inLanding.getName(0).toString(), "", "", "", day, dated ? "day" : "", dated ? "path" : "", "");
    }

    private static String line(Finding finding) {
        String coordinates;
        if (finding instanceof Observation o) {
            coordinates = String.join(
                    " | ",
                    "observation",
                    o.regionCode(),
                    o.indicatorCode() + (o.breakdownCode().isEmpty() ? "" : "/" + o.breakdownCode()),
                    period(o.period()) + " " + o.periodSource(),
                    o.measure().code() + " " + o.priceBasis().code(),
                    o.value() == null
                            ? "missing " + o.missingMark()
                            : o.value().stripTrailingZeros().toPlainString() + " " + o.unitCode(),
                    o.qualifier().code() + " " + o.status().code(),
                    o.rule());
        } else if (finding instanceof Claim c) {
            coordinates = String.join(
                    " | ",
                    "claim " + c.kind().code(),
                    c.regionCode(),
                    c.indicatorCode(),
                    period(c.period()),
                    c.predicate(),
                    c.scopeCode(),
                    c.rule());
        } else if (finding instanceof Rejection r) {
            coordinates = "rejection " + r.reason().code() + " | " + r.coordinate() + " | " + r.candidates();
        } else if (finding instanceof Target t) {
            coordinates = "target " + t.regionCode() + " " + t.indicatorCode() + " " + t.low() + ".." + t.high();
        } else {
            Project p = (Project) finding;
            coordinates = "project " + p.regionCode() + " " + p.stage().code() + " " + p.count() + " " + p.amount();
        }
        return finding.place() + " | " + finding.printed() + " | " + coordinates;
    }

    private static String period(@org.jspecify.annotations.Nullable Period period) {
        return period == null ? "no period" : period.key();
    }
}
