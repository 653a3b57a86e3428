package quarterdeck.nightly.lake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.ReleaseFacts;

/**
 * One release and what reading it came to.
 *
 * @param fingerprint of bytes, origin and reading version
 * @param excerpt whether it is said to hold a part alone of what was published
 * @param outcomeReason code of the reason where it was not read, or empty
 * @param outcomePlace where in the file, or empty
 * @param programmes terms of the policy programmes it names, in the order of their first mention
 */
public record ReadRelease(
        String sha256,
        String fingerprint,
        String fileName,
        ReleaseFacts facts,
        boolean excerpt,
        Instant fetchedAt,
        String mediaType,
        String charset,
        long size,
        Outcome outcome,
        String outcomeReason,
        String outcomePlace,
        String readingVersion,
        String runId,
        Accounting accounting,
        List<String> programmes) {

    public ReadRelease {
        programmes = List.copyOf(programmes);
    }

    /** What became of a release. */
    public enum Outcome {
        READ,
        NO_STATISTICS,
        NOT_YET_READABLE,
        QUARANTINED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
