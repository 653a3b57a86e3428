package quarterdeck.reading.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.Measure;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Project;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.observation.ReleaseFacts;
import quarterdeck.reading.observation.Target;
import quarterdeck.reading.period.Period;

/**
 * What the program makes of a labelled text.
 *
 * @param labels statements labelled
 * @param stored statements stored, right or wrong
 * @param hits statements stored with every labelled coordinate right
 * @param refused labelled statements that were refused with a reason
 */
record CorpusReading(String kind, int paragraphs, int labels, int stored, int hits, int refused) {

    static CorpusReading of(LabelledCorpus corpus, Consumer<String> faults) {
        List<Finding> findings =
                Reader.own().document(corpus.text(), ReleaseFacts.UNKNOWN).findings();
        List<Finding> open = new ArrayList<>(findings);
        int hits = 0;
        int refused = 0;
        for (LabelledCorpus.Label label : corpus.labels()) {
            Finding right = open.stream()
                    .filter(f -> at(label, f) && matches(label, f))
                    .findFirst()
                    .orElse(null);
            if (right != null) {
                hits++;
                open.remove(right);
                continue;
            }
            Finding other = open.stream().filter(f -> at(label, f)).findFirst().orElse(null);
            refused += other instanceof Rejection ? 1 : 0;
            faults.accept(corpus.name() + ": " + label.words() + " " + label.columns() + " was read as " + told(other));
        }
        open.stream()
                .filter(f -> !(f instanceof Rejection))
                .forEach(f -> faults.accept(corpus.name() + ": not labelled or wrong: " + told(f)));
        int stored =
                (int) findings.stream().filter(f -> !(f instanceof Rejection)).count();
        return new CorpusReading(
                corpus.name().replace(".txt", ""),
                corpus.paragraphs(),
                corpus.labels().size(),
                stored,
                hits,
                refused);
    }

    static String told(@Nullable Finding finding) {
        return finding == null
                ? "nothing"
                : finding instanceof Rejection r
                        ? "refused " + r.reason().code() + " " + r.coordinate() + " " + r.candidates() + " by "
                                + r.rule()
                        : finding.printed() + " " + row(finding);
    }

    private static boolean at(LabelledCorpus.Label label, Finding finding) {
        String printed = finding.printed();
        return printed.contains(label.words())
                && Columns.chars(finding)[0] >= label.from()
                && Columns.chars(finding)[1] <= label.to();
    }

    private static boolean matches(LabelledCorpus.Label label, Finding found) {
        Map<String, String> row = row(found);
        for (Map.Entry<String, String> column : label.columns().entrySet()) {
            if (!column.getValue().equals(row.get(column.getKey()))) {
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
            row.put("value", number(o));
            row.put("refregion", o.referenceRegionCode());
            row.put("refindicator", o.referenceIndicatorCode());
            row.put("basis", o.priceBasis().code());
            row.put("breakdown", o.breakdownCode());
            row.put("comparability", o.comparability());
        } else if (finding instanceof Claim c) {
            row.put("period", key(c.period()));
            row.put("breakdown", c.breakdownCode());
            row.put("measure", c.kind().code());
            row.put("of", c.ofMeasure() == null ? "" : c.ofMeasure().code());
        } else if (finding instanceof Target t) {
            row.put("period", key(t.period()));
            row.put("value", plain(new BigDecimal(t.valuePrinted().split("-")[0])));
            row.put(
                    "high",
                    t.high() == null ? "" : t.high().stripTrailingZeros().toPlainString());
        } else if (finding instanceof Project p) {
            row.put("period", key(p.period()));
            row.put("measure", "");
            row.put("band", p.thresholdLow() == null ? "" : p.thresholdLow().toPlainString());
            row.put("stage", p.stage().code());
            row.put("subset", Boolean.toString(!p.subsetOf().isEmpty()));
        }
        return row;
    }

    /** A printed number with the sign, and for multiples and tenths (八成) the size, of the stored one. */
    private static String number(Observation o) {
        BigDecimal printed = new BigDecimal(o.valuePrinted());
        BigDecimal stored = o.value();
        boolean times = o.measure() != Measure.SHARE
                && stored != null
                && stored.compareTo(printed.multiply(BigDecimal.valueOf(100))) == 0;
        if (times || o.unitPrinted().equals("成")) {
            return java.util.Objects.requireNonNull(stored).stripTrailingZeros().toPlainString();
        }
        BigDecimal signed = stored != null && stored.signum() < 0 && printed.signum() > 0 ? printed.negate() : printed;
        return plain(signed);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String key(@Nullable Period period) {
        return period == null ? "" : period.key();
    }
}
