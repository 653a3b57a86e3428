package quarterdeck.nightly.lake;

import java.time.Instant;

/**
 * A fact that a later reading of its release no longer finds; the lake remembers that it was there.
 *
 * @param loss what went
 * @param runId the run that took it out
 * @param reason why that was approved, or that it was within the bound
 * @param approvedBy who approved it, empty where nobody had to
 */
public record Tombstone(
        Difference.Change loss,
        String runId,
        Instant removedAt,
        String readingVersion,
        String reason,
        String approvedBy) {}
