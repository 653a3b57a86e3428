package quarterdeck.reading.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads texts of own wording whose figures are published ones, and compares with labels written beforehand. */
class LabelledCorpusTest {

    private static final Path ROOT = Path.of(System.getProperty("quarterdeck.root"));

    @ParameterizedTest
    @CsvSource({
        "prose-corpus, 0.99, 0.97",
        "prose-heldout/first, 0.99, 0.97",
        "prose-heldout/second, 0.99, 0.97",
        "prose-heldout/third, 0.99, 0.97",
        "prose-heldout/fourth, 0.99, 0.97",
        "prose-heldout/fifth, 0.99, 0.93",
        "prose-heldout/sixth, 0.99, 0.98",
        "prose-heldout/seventh, 0.99, 0.97"
    })
    void statementsOfManyKindsOfDocumentsAreReadRightAndFewAreMissed(String folder, double precision, double recall)
            throws IOException {
        QualitySection quality = read(folder);
        assertThat(quality.paragraphs()).isGreaterThanOrEqualTo(39);
        assertThat(quality.precision()).isGreaterThanOrEqualTo(precision);
        assertThat(quality.recall()).isGreaterThanOrEqualTo(recall);
    }

    private static QualitySection read(String folder) throws IOException {
        List<CorpusReading> readings = new ArrayList<>();
        for (LabelledCorpus corpus : LabelledCorpus.all(LabelledCorpus.RESOURCES.resolve(folder))) {
            readings.add(CorpusReading.of(corpus, System.out::println));
        }
        QualitySection quality = new QualitySection(folder, readings);
        System.out.println(quality.text());
        return quality;
    }

    @Test
    void theFiguresAreKeptWithTheDocuments() throws IOException {
        if (Boolean.getBoolean("quarterdeck.rewrite")) {
            for (String folder : LabelledCorpus.FOLDERS) {
                read(folder).write(ROOT.resolve("docs/quality.md"));
            }
        }
    }
}
