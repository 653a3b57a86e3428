package quarterdeck.nightly.lake;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Finding;

/** What one reading of some releases told. */
public final class Facts {

    private final Map<String, StoredFact> facts = new TreeMap<>();
    private final Map<String, String> refused = new HashMap<>();

    /** Adds what a reader has just found. */
    public void add(String releaseSha256, @Nullable LocalDate publishedOn, Finding finding) {
        Finding stored = Storable.of(finding);
        add(new StoredFact(FindingRecord.dataset(stored), FindingRecord.row(releaseSha256, publishedOn, stored)));
    }

    void add(StoredFact fact) {
        if (fact.dataset().equals(Datasets.REJECTION)) {
            refused.put(fact.spot(), String.valueOf(fact.row().value(Datasets.REJECTION.index("reason"))));
        } else {
            facts.put(fact.key(), fact);
        }
    }

    /** How another reading of the same releases differs. */
    public Difference to(Facts after) {
        Difference difference = new Difference();
        difference.compared(facts.size());
        for (StoredFact was : facts.values()) {
            StoredFact is = after.facts.get(was.key());
            if (is == null) {
                difference.removed(
                        was, refused.containsKey(was.spot()) ? "" : after.refused.getOrDefault(was.spot(), ""));
            } else {
                Map<String, String> changes = was.changes(is);
                if (!changes.isEmpty()) {
                    difference.changed(was, changes);
                }
            }
        }
        for (StoredFact is : after.facts.values()) {
            if (!facts.containsKey(is.key())) {
                difference.added(is);
            }
        }
        return difference;
    }
}
