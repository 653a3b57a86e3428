package quarterdeck.nightly.lake;

import java.util.List;
import java.util.SortedMap;
import quarterdeck.reading.observation.Accounting;

/**
 * A group of releases that were read together, and the files their rows are in.
 *
 * @param id digest of the fingerprints of its releases
 */
public record Group(String id, List<ReleaseEntry> releases, List<LakeFile> files) {

    public Group {
        releases = List.copyOf(releases);
        files = List.copyOf(files);
    }

    /**
     * What the lake remembers of a release beside its rows.
     *
     * @param outcome code of {@link ReadRelease.Outcome}
     * @param message for a person, empty where the release was read
     * @param found rows of each dataset
     * @param refused refused values by reason code
     * @param accounting what became of its numeric cells and numerals
     * @param runId the run that read it
     */
    public record ReleaseEntry(
            String sha256,
            String fingerprint,
            String fileName,
            String outcome,
            String reason,
            String place,
            String message,
            SortedMap<String, Long> found,
            SortedMap<String, Long> refused,
            Accounting accounting,
            String runId) {

        /** How many facts were found: all rows but what was refused. */
        public long facts() {
            return found.entrySet().stream()
                    .filter(rows -> !rows.getKey().equals("rejection"))
                    .mapToLong(java.util.Map.Entry::getValue)
                    .sum();
        }
    }
}
