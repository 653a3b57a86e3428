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
        return tell("", null, finding, FindingRecord::itself);
    }

    private static <R> Dataset<?> itself(Dataset<R> dataset, R told) {
        return dataset;
    }

    static Row row(String release, @Nullable LocalDate publishedOn, Finding finding) {
        return tell(release, publishedOn, finding, Dataset::row);
    }

    /** Takes a finding as the dataset has it that it belongs to. */
    interface Taker<T> {
        <R> T take(Dataset<R> dataset, R told);
    }

    static <T> T tell(String release, @Nullable LocalDate publishedOn, Finding finding, Taker<T> taker) {
        if (finding instanceof Observation observation) {
            return taker.take(Datasets.OBSERVATION, new Told<>(release, publishedOn, observation));
        } else if (finding instanceof Rejection rejection) {
            return taker.take(Datasets.REJECTION, new Told<>(release, publishedOn, rejection));
        } else if (finding instanceof Claim claim) {
            return taker.take(Datasets.CLAIM, new Told<>(release, publishedOn, claim));
        } else if (finding instanceof Target target) {
            return taker.take(Datasets.TARGET, new Told<>(release, publishedOn, target));
        } else if (finding instanceof Project project) {
            return taker.take(Datasets.PROJECT, new Told<>(release, publishedOn, project));
        }
        throw new IllegalStateException("no dataset for " + finding.getClass());
    }
}
