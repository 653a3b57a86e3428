package quarterdeck.nightly.lake;

import java.time.Instant;
import java.util.Locale;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.ReleaseFacts;

/**
 * One release and what reading it came to.
 *
 * @param fingerprint of bytes, origin and reading version
 * @param outcomeReason code of the reason where it was not read, or empty
 * @param outcomePlace where in the file, or empty
 */
public record ReadRelease(
        String sha256,
        String fingerprint,
        String fileName,
        ReleaseFacts facts,
        Instant fetchedAt,
        String mediaType,
        String charset,
        long size,
        Outcome outcome,
        String outcomeReason,
        String outcomePlace,
        String readingVersion,
        String runId,
        Accounting accounting) {

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
