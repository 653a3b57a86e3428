package quarterdeck.reading.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Project;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.observation.ReleaseFacts;
import quarterdeck.reading.observation.Target;

/** Every labelled text once more, printed otherwise: what is stored of it stays the same. */
class CorpusVariationsTest {

    private static final Map<String, Map<String, Integer>> USUAL = new ConcurrentHashMap<>();
    private static final Pattern NUMBER = Pattern.compile("(?<=\\p{IsHan})(\\d+(?:\\.\\d+)?)(?=[亿万元%])");

    /** How a text can be printed without meaning anything else. */
    enum Variation {
        HALF_WIDTH(text -> text.replace('，', ',')
                .replace('；', ';')
                .replace('：', ':')
                .replace("（", "(")
                .replace("）", ")")),
        FULL_WIDTH(CorpusVariationsTest::fullWidth),
        SPACES_AROUND_NUMBERS(text -> NUMBER.matcher(text).replaceAll(" $1 ")),
        WIDE_SPACES(text -> text.lines().map(line -> "\u3000\u3000" + line).reduce("", (a, b) -> a + b + "\n")),
        TRADITIONAL(text -> Transliterator.getInstance("Simplified-Traditional").transliterate(text));

        private final UnaryOperator<String> printing;

        Variation(UnaryOperator<String> printing) {
            this.printing = printing;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsStoredDoesNotDependOnHowATextIsPrinted(Variation variation) throws IOException {
        List<String> differences = new ArrayList<>();
        int stored = 0;
        for (LabelledCorpus corpus : LabelledCorpus.all()) {
            Map<String, Integer> usual = USUAL.computeIfAbsent(corpus.text(), CorpusVariationsTest::stored);
            Map<String, Integer> varied = stored(variation.printing.apply(corpus.text()));
            stored += usual.values().stream().mapToInt(Integer::intValue).sum();
            difference(usual, varied).forEach(d -> differences.add(corpus.name() + ": lost " + d));
            difference(varied, usual).forEach(d -> differences.add(corpus.name() + ": new  " + d));
        }
        assertThat(stored).isGreaterThan(1_000);
        assertThat(differences).isEmpty();
    }

    private static String fullWidth(String text) {
        StringBuilder wide = new StringBuilder(text.length());
        text.chars().forEach(c -> wide.append(c >= '0' && c <= '9' || c == '%' ? (char) (c - '0' + '０') : (char) c));
        return wide.toString();
    }

    /** What is stored of a text, by its coordinates, with how often. */
    private static Map<String, Integer> stored(String text) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Finding finding : Reader.own().document(text, ReleaseFacts.UNKNOWN).findings()) {
            if (!(finding instanceof Rejection)) {
                counts.merge(coordinates(finding), 1, Integer::sum);
            }
        }
        return counts;
    }

    private static String coordinates(Finding finding) {
        Stream<?> coordinates;
        if (finding instanceof Observation o) {
            coordinates = Stream.of(
                    o.regionCode(),
                    o.indicatorCode(),
                    o.breakdownCode(),
                    o.period(),
                    o.measure(),
                    o.value(),
                    o.qualifier(),
                    o.status(),
                    o.referenceRegionCode(),
                    o.referenceIndicatorCode());
        } else if (finding instanceof Claim c) {
            coordinates = Stream.of(
                    c.kind(), c.regionCode(), c.indicatorCode(), c.period(), c.predicate(), c.n(), c.scopeCode());
        } else if (finding instanceof Target t) {
            coordinates = Stream.of(
                    t.regionCode(), t.indicatorCode(), t.period(), t.measure(), t.low(), t.high(), t.qualifier());
        } else {
            Project p = (Project) finding;
            coordinates = Stream.of(
                    p.regionCode(), p.indicatorCode(), p.period(), p.stage(), p.thresholdLow(), p.count(), p.amount());
        }
        return finding.getClass().getSimpleName() + " "
                + coordinates.map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static List<String> difference(Map<String, Integer> some, Map<String, Integer> others) {
        return some.entrySet().stream()
                .filter(e -> e.getValue() > others.getOrDefault(e.getKey(), 0))
                .map(Map.Entry::getKey)
                .toList();
    }
}
