package quarterdeck.reading.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SyntheticTablesTest {

    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("quarterdeck.root")));

    @Test
    void ofTwoHundredTablesNinetyNineCellsInAHundredAreRightAndNoneIsWrong() throws IOException {
        List<Judgement> all = SyntheticTables.judge(ROOT, 1, 200);
        Summary.Count total = new Summary(all, 1).total();
        List<String> disagreements = all.stream()
                .flatMap(j -> j.disagreements().stream().map(line -> j.table().seed() + ": " + line))
                .filter(line -> line.contains("WRONG"))
                .toList();
        assertThat(disagreements).isEmpty();
        assertThat(100.0 * total.right() / total.cells()).isGreaterThanOrEqualTo(99.0);
    }

    @Test
    void aSeedGivesTheSameTableAgain() {
        SyntheticTable once = TableMaker.of(7);
        SyntheticTable again = TableMaker.of(7);
        assertThat(again.drawing()).isEqualTo(once.drawing());
        assertThat(again.truths()).isEqualTo(once.truths());
    }

    @Test
    void theGeneratorUsesNothingOfWhatItTests() throws IOException {
        Path sources = ROOT.resolve("jobs/reading/src/test/java/quarterdeck/reading/synthetic");
        try (Stream<Path> files = Files.list(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                assertThat(Files.readString(file))
                        .as(file.toString())
                        .doesNotContainPattern(
                                "import (static )?quarterdeck\\.reading\\.(table|region|period|unit|quantity|indicator|prose)\\.");
            }
        }
    }
}
