package quarterdeck.reading.region;

import java.time.LocalDate;

/**
 * One edge between a predecessor and a successor.
 *
 * @param on the first day on which {@code toCode} stood for what {@code fromCode} had stood for
 * @param kind what happened, which says whether a series may be chained through the edge
 * @param decree number of the decree, empty where it is not known
 */
public record RegionChange(
        String fromCode, String fromName, String toCode, String toName, LocalDate on, Kind kind, String decree) {

    /** What happened to the territory. */
    public enum Kind {
        RECODE(true),
        RENAME(true),
        UPGRADE(true),
        /** The predecessor went wholly into the successor. */
        MERGE(false),
        /** Part of the predecessor became a new region. */
        SPLIT(false),
        /** Part of the predecessor moved into a region that was there before, or gets its identity elsewhere. */
        TRANSFER(false);

        private final boolean chains;

        Kind(boolean chains) {
            this.chains = chains;
        }

        /** Whether both ends are one region with one territory, so that a series runs through. */
        public boolean chains() {
            return chains;
        }
    }
}
