package quarterdeck.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.format.Formats;
import quarterdeck.reading.format.Opened;
import quarterdeck.reading.source.Sources;

/** Head, survey and numbers of a release are taken from one reading of its bytes. */
class OpenedOnceTest {

    private static final Path ROOT = Path.of(System.getProperty("quarterdeck.root"));
    private static final Vocabulary VOCABULARY = Vocabulary.load(ROOT.resolve("sql/vocabulary"));

    private int documents;

    @ParameterizedTest
    @ValueSource(strings = {"national-quarterly/季度数据.csv", "city-monthly/2025-05-22/2024年浙江省分市主要经济指标.xlsx"})
    void aReleaseIsTakenApartOnce(String sample) throws IOException {
        Path file = ROOT.resolve("jobs/samples").resolve(sample);
        new ReleaseReader(VOCABULARY, Sources.NONE, (bytes, name) -> counting(Formats.inProcess(bytes, name)))
                .read(file, ReleaseOrigin.ofFile(String.valueOf(file.getFileName())), finding -> {});

        assertThat(documents).isEqualTo(1);
    }

    private Opened counting(Opened release) {
        return new Opened() {
            @Override
            public Document document() throws IOException {
                documents++;
                return release.document();
            }

            @Override
            public void close() throws IOException {
                release.close();
            }
        };
    }
}
