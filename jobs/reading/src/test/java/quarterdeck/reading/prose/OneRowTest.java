package quarterdeck.reading.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.ReleaseFacts;

/** What prose calls an indicator or a programme is one row of the vocabulary; phrases and figures are made up. */
class OneRowTest {

    private static final String PHRASE = "2025年上半年，宁波市坊间买卖总值12亿元，增长5%。";
    private static final String PROGRAMME = "要推进千帆竞渡计划。";

    @Test
    void aNewIndicatorPhraseIsOneRow(@TempDir Path folder) throws IOException {
        assertThat(indicators(Reader.own())).isEmpty();
        Reader taught = Reader.withRows(folder, Map.of("indicator_alias.csv", "坊间买卖总值,retail_sales,level,,,\n"));
        assertThat(indicators(taught)).containsExactly("retail_sales level", "retail_sales yoy");
    }

    @Test
    void aNewProgrammeIsOneRow(@TempDir Path folder) throws IOException {
        assertThat(Reader.own().parts(PROGRAMME)).doesNotContain("Known[千帆竞渡计划]");
        Reader taught = Reader.withRows(folder, Map.of("programme.csv", "千帆竞渡计划,strategy,,\n"));
        assertThat(taught.parts(PROGRAMME)).contains("Known[千帆竞渡计划]");
        assertThat(taught.parts("落实“千帆竞渡计划”。")).contains("Known[“千帆竞渡计划”]");
    }

    @Test
    void everyProgrammeIsHeardByEachOfItsForms() throws IOException {
        Path vocabulary = Path.of(System.getProperty("quarterdeck.root"), "sql/vocabulary/programme.csv");
        List<String> unheard = new ArrayList<>();
        int forms = 0;
        for (String line : Files.readAllLines(vocabulary).stream().skip(1).toList()) {
            String[] columns = line.split(",", -1);
            for (String form : (columns[0] + "|" + columns[2]).split("\\|")) {
                String sentence = "全省上下深入实施" + form + "，2025年上半年出口增长5.1%。";
                if (!form.isEmpty() && !Reader.own().parts(sentence).contains("Known[" + form + "]")) {
                    unheard.add(form);
                }
                forms += form.isEmpty() ? 0 : 1;
            }
        }
        assertThat(forms).isGreaterThan(68);
        assertThat(unheard).isEmpty();
    }

    private static List<String> indicators(Reader reader) {
        return reader.read(PHRASE, ReleaseFacts.UNKNOWN).findings().stream()
                .filter(Observation.class::isInstance)
                .map(Observation.class::cast)
                .map(o -> o.indicatorCode() + " " + o.measure().code())
                .toList();
    }
}
