package quarterdeck.reading.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import quarterdeck.reading.ReadResult;
import quarterdeck.reading.ReleaseOrigin;
import quarterdeck.reading.ReleaseReader;
import quarterdeck.reading.Vocabulary;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.source.Sources;

/** Has synthetic tables read as any file is read, and compares what was found with what is true. */
final class Judge {

    private final ReleaseReader reader;
    private final Path folder;

    Judge(Path vocabulary, Path folder) {
        this.reader = new ReleaseReader(Vocabulary.load(vocabulary), Sources.NONE);
        this.folder = folder;
    }

    Judgement judge(SyntheticTable table) throws IOException {
        Path file = folder.resolve(table.seed() + "-" + table.fileName());
        Files.write(file, table.bytes());
        Map<String, List<Finding>> found = new LinkedHashMap<>();
        ReadResult result = reader.read(
                file,
                origin(table),
                finding -> found.computeIfAbsent(finding.place(), place -> new ArrayList<>())
                        .add(finding));
        Files.delete(file);
        Score score = new Score();
        for (Map.Entry<String, Truth> cell : table.truths().entrySet()) {
            List<Finding> findings = found.remove(cell.getKey());
            score.add(cell.getKey(), cell.getValue(), findings == null ? List.of() : findings);
        }
        found.forEach((place, findings) -> score.add(place, Truth.OUTSIDE, findings));
        score.account(result.accounting());
        return new Judgement(table, score.right, score.refused, score.lost, score.wrong, score.disagreements);
    }

    private static ReleaseOrigin origin(SyntheticTable table) {
        boolean dated = table.publishedOn() != null;
        return new ReleaseOrigin(
                table.fileName(), "", "", "", "", table.publishedOn(), dated ? "day" : "", dated ? "path" : "", "");
    }

    private static String line(Finding finding) {
        if (finding instanceof Observation o) {
            String coordinates = coordinates(
                            o.regionCode(),
                            o.indicatorCode(),
                            o.breakdownCode(),
                            o.measure().code()) + " "
                    + (o.period() == null ? "-" : o.period().key());
            return o.value() == null
                    ? coordinates
                    : coordinates + " " + o.value().stripTrailingZeros().toPlainString() + o.unitCode();
        }
        if (finding instanceof Claim c) {
            String measure = c.ofMeasure() == null ? "-" : c.ofMeasure().code();
            return coordinates(c.regionCode(), c.indicatorCode(), c.breakdownCode(), measure) + " "
                    + (c.period() == null ? "-" : c.period().key()) + " " + c.predicate();
        }
        return finding instanceof Rejection r ? r.reason().code() + " [" + r.coordinate() + "] " + r.candidates() : "?";
    }

    private static String coordinates(String region, String indicator, String breakdown, String measure) {
        return region + " " + indicator + (breakdown.isEmpty() ? "" : "/" + breakdown) + " " + measure;
    }

    /** What the cells of one table came to. */
    private static final class Score {

        private int right;
        private int refused;
        private int lost;
        private int wrong;
        private final List<String> disagreements = new ArrayList<>();

        void add(String place, Truth truth, List<Finding> findings) {
            if (findings.isEmpty()) {
                nothing(place, truth);
                return;
            }
            Finding finding = findings.get(0);
            String line = line(finding);
            boolean value = finding instanceof Observation o && o.value() != null;
            boolean blocked = finding instanceof Observation o && !o.blockedBy().isEmpty();
            if (findings.size() > 1) {
                wrong++;
                disagree("WRONG (" + findings.size() + " findings)", place, truth, line);
            } else if (truth.kind() == Truth.Kind.REFUSED && finding instanceof Rejection) {
                right++;
            } else if (finding instanceof Rejection || blocked) {
                refused++;
                disagree(blocked ? "BLOCKED" : "REFUSED", place, truth, line);
            } else if (fits(truth, line, value)) {
                right += truth.kind() == Truth.Kind.NOTHING ? 0 : 1;
            } else {
                wrong++;
                disagree("WRONG", place, truth, line);
            }
        }

        private static boolean fits(Truth truth, String line, boolean value) {
            return switch (truth.kind()) {
                case VALUE, RANK -> truth.line().equals(line);
                case MISSING -> !value && truth.line().equals(line);
                case NOTHING ->
                    !value && (truth.line().isEmpty() || truth.line().equals(line));
                case OUTSIDE, REFUSED -> false;
            };
        }

        private void nothing(String place, Truth truth) {
            switch (truth.kind()) {
                case VALUE, RANK, MISSING, REFUSED -> {
                    lost++;
                    disagree("LOST", place, truth, "");
                }
                case OUTSIDE -> right++;
                case NOTHING -> {}
            }
        }

        private void disagree(String how, String place, Truth truth, String line) {
            disagreements.add(how + " " + place + " is " + truth.kind() + " " + truth.line() + ", read as " + line);
        }

        void account(Accounting all) {
            long parts = all.observed() + all.ranked() + all.missing() + all.rejected() + all.outside();
            if (parts != all.numericCells()) {
                wrong++;
                disagreements.add("WRONG account: " + all);
            }
        }
    }
}
