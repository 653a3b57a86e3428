package quarterdeck.nightly.lake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import quarterdeck.nightly.Sha256;
import quarterdeck.reading.observation.Claim;
import quarterdeck.reading.observation.Finding;
import quarterdeck.reading.observation.Observation;
import quarterdeck.reading.observation.Project;
import quarterdeck.reading.observation.Rejection;
import quarterdeck.reading.observation.Target;

/** Which dataset a finding belongs to, and its values there. */
public final class FindingRecord {

    private static final int ID_DIGITS = 32;

    private FindingRecord() {}

    /** Name of the dataset: observation, claim, target, project or rejection. */
    public static String kind(Finding finding) {
        return dataset(finding).name();
    }

    /** The finding's columns by name, in their order; unknown dates and numbers are null. */
    public static Map<String, @Nullable Object> columns(
            String releaseSha256, @Nullable LocalDate publishedOn, Finding finding) {
        Row row = row(releaseSha256, publishedOn, finding);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        List<? extends Column<?>> all = dataset(finding).columns();
        for (int i = 0; i < all.size(); i++) {
            columns.put(all.get(i).name(), row.value(i));
        }
        return columns;
    }

    /** The identity the warehouse gives the finding: it stays when the vocabulary changes. */
    public static String id(String releaseSha256, int ordinal, Finding finding) {
        String identity = releaseSha256 + '|' + finding.place() + '|' + ordinal + '|' + kind(finding);
        return Sha256.of(identity.getBytes(StandardCharsets.UTF_8)).substring(0, ID_DIGITS);
    }

    static Dataset<?> dataset(Finding finding) {
        if (finding instanceof Observation) {
            return Datasets.OBSERVATION;
        } else if (finding instanceof Rejection) {
            return Datasets.REJECTION;
        } else if (finding instanceof Claim) {
            return Datasets.CLAIM;
        } else if (finding instanceof Target) {
            return Datasets.TARGET;
        } else if (finding instanceof Project) {
            return Datasets.PROJECT;
        }
        throw new IllegalStateException("no dataset for " + finding.getClass());
    }

    static Row row(String release, @Nullable LocalDate publishedOn, Finding finding) {
        if (finding instanceof Observation observation) {
            return Datasets.OBSERVATION.row(new Told<>(release, publishedOn, observation));
        } else if (finding instanceof Rejection rejection) {
            return Datasets.REJECTION.row(new Told<>(release, publishedOn, rejection));
        } else if (finding instanceof Claim claim) {
            return Datasets.CLAIM.row(new Told<>(release, publishedOn, claim));
        } else if (finding instanceof Target target) {
            return Datasets.TARGET.row(new Told<>(release, publishedOn, target));
        } else if (finding instanceof Project project) {
            return Datasets.PROJECT.row(new Told<>(release, publishedOn, project));
        }
        throw new IllegalStateException("no dataset for " + finding.getClass());
    }
}
