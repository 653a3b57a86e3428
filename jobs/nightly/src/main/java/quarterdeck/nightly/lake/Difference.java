package quarterdeck.nightly.lake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import quarterdeck.nightly.Sha256;

/** How two readings of the same releases differ, fact by fact. */
public final class Difference {

    /** How a fact differs. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED,
        /** Removed, and its number is refused now. */
        NEWLY_REFUSED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One fact that differs.
     *
     * @param dataset observation, claim, target or project
     * @param reason code of the reason where it is refused now, otherwise empty
     * @param columns where it changed, the columns with their values before and after; otherwise all its values
     */
    public record Change(
            Kind kind,
            String release,
            String dataset,
            String place,
            int ordinal,
            String printed,
            String reason,
            Map<String, String> columns) {}

    /** So many changes are kept to be shown; those that go are all kept, as the lake remembers them. */
    private static final int SHOWN = 10_000;

    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    private final List<Change> changes = new ArrayList<>();
    private final Sha256 identity = new Sha256();
    private long compared;

    void compared(long facts) {
        compared += facts;
    }

    void added(StoredFact fact) {
        add(Kind.ADDED, fact, "", fact.values());
    }

    void changed(StoredFact fact, Map<String, String> columns) {
        add(Kind.CHANGED, fact, "", columns);
    }

    void removed(StoredFact fact, String reason) {
        add(reason.isEmpty() ? Kind.REMOVED : Kind.NEWLY_REFUSED, fact, reason, fact.values());
    }

    private void add(Kind kind, StoredFact fact, String reason, Map<String, String> columns) {
        int ordinal = (Integer)
                java.util.Objects.requireNonNull(fact.row().value(fact.dataset().index("ordinal")));
        add(new Change(
                kind, fact.release(), fact.dataset().name(), fact.place(), ordinal, fact.printed(), reason, columns));
    }

    private void add(Change change) {
        counts.merge(change.kind(), 1L, Long::sum);
        identity.add(change.kind().code())
                .add(change.release())
                .add(change.dataset())
                .add(change.place())
                .add(String.valueOf(change.ordinal()))
                .add(change.kind() == Kind.CHANGED ? change.columns().toString() : "");
        if (isLoss(change.kind()) || changes.size() < SHOWN) {
            changes.add(change);
        }
    }

    /** Adds the difference in other releases. */
    public void add(Difference other) {
        compared += other.compared;
        other.counts.forEach((kind, count) -> counts.merge(kind, count, Long::sum));
        identity.add(other.identity());
        changes.addAll(other.changes);
    }

    /** How many facts there were before. */
    public long compared() {
        return compared;
    }

    public long count(Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** Facts that go: removed or newly refused. */
    public long lost() {
        return count(Kind.REMOVED) + count(Kind.NEWLY_REFUSED);
    }

    /** All that go, and the first of the others. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** All facts that go. */
    public List<Change> losses() {
        return changes.stream().filter(change -> isLoss(change.kind())).toList();
    }

    /** Another difference has another identity; asked for once, at the end. */
    public String identity() {
        return identity.hex();
    }

    private static boolean isLoss(Kind kind) {
        return kind == Kind.REMOVED || kind == Kind.NEWLY_REFUSED;
    }
}
