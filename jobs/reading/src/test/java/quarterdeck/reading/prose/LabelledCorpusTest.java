package quarterdeck.reading.prose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Project;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.observation.ReleaseFacts;
import quarterdeck.reading.observation.Target;
import quarterdeck.reading.period.Period;

/** Reads texts of own wording whose figures are published ones, and compares with labels written beforehand. */
class LabelledCorpusTest {

    private static final Path ROOT = Path.of(System.getProperty("quarterdeck.root"));
    private static final Path FOLDER = ROOT.resolve("jobs/reading/src/test/resources/prose-corpus");

    @Test
    void statementsOfNineKindsOfDocumentsAreReadRightAndFewAreMissed() throws IOException {
        QualitySection quality = new QualitySection();
        int paragraphs = 0;
        for (LabelledCorpus corpus : LabelledCorpus.all(FOLDER)) {
            List<Finding> findings =
                    Reader.own().document(corpus.text(), ReleaseFacts.UNKNOWN).findings();
            List<Finding> stored =
                    findings.stream().filter(f -> !(f instanceof Rejection)).toList();
            int hits = hits(corpus, findings);
            String kind = corpus.name().replace(".txt", "");
            quality.add(kind, corpus.labels().size(), stored.size(), hits);
            paragraphs += corpus.paragraphs();
        }
        System.out.println(quality.text(paragraphs));
        if (Boolean.getBoolean("quarterdeck.rewrite")) {
            quality.write(ROOT.resolve("docs/quality.md"), paragraphs);
        }
        assertThat(paragraphs).isGreaterThanOrEqualTo(60);
        assertThat(quality.precision()).isGreaterThanOrEqualTo(0.98);
        assertThat(quality.recall()).isGreaterThanOrEqualTo(0.92);
    }

    private static int hits(LabelledCorpus corpus, List<Finding> findings) {
        List<Finding> open = new ArrayList<>(findings);
        int hits = 0;
        for (LabelledCorpus.Label label : corpus.labels()) {
            Finding found = open.stream()
                    .filter(f -> f.printed().equals(label.words()))
                    .filter(f -> Columns.chars(f)[0] >= label.from() && Columns.chars(f)[1] <= label.to())
                    .findFirst()
                    .orElse(null);
            if (found != null && matches(label, found)) {
                hits++;
                open.remove(found);
            } else {
                System.out.println(
                        corpus.name() + ": " + label.words() + " " + label.columns() + " was read as " + found);
            }
        }
        open.stream()
                .filter(f -> !(f instanceof Rejection))
                .forEach(f -> System.out.println(corpus.name() + ": not labelled or wrong: " + f));
        return hits;
    }

    private static boolean matches(LabelledCorpus.Label label, Finding found) {
        Map<String, String> row = row(found);
        for (Map.Entry<String, String> column : label.columns().entrySet()) {
            boolean rank =
                    column.getKey().equals("measure") && column.getValue().equals("rank");
            if (!rank && !column.getValue().equals(row.get(column.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> row(Finding finding) {
        Map<String, String> row = new LinkedHashMap<>(Columns.of(finding));
        row.put("region", row.getOrDefault("region_code", ""));
        if (finding instanceof Observation o) {
            row.put("period", key(o.period()));
            row.put("value", number(new BigDecimal(o.valuePrinted()), o.value()));
        } else if (finding instanceof Claim c) {
            row.put("period", key(c.period()));
            row.put("of", c.ofMeasure() == null ? "" : c.ofMeasure().code());
        } else if (finding instanceof Target t) {
            row.put("period", key(t.period()));
        } else if (finding instanceof Project p) {
            row.put("period", key(p.period()));
            row.put("measure", "");
            row.put("band", p.thresholdLow() == null ? "" : p.thresholdLow().toPlainString());
        }
        return row;
    }

    /** A printed number with the sign, and for multiples the size, of the stored one. */
    private static String number(BigDecimal printed, @Nullable BigDecimal stored) {
        if (stored != null && stored.compareTo(printed.multiply(BigDecimal.valueOf(100))) == 0) {
            return stored.stripTrailingZeros().toPlainString();
        }
        BigDecimal signed = stored != null && stored.signum() < 0 ? printed.negate() : printed;
        return signed.stripTrailingZeros().toPlainString();
    }

    private static String key(@Nullable Period period) {
        return period == null ? "" : period.key();
    }
}
