package quarterdeck.warehouse.model;

/**
 * By what the rows of a table can be made anew in part: those of some regions, or of some peer groups, are made of
 * observations of the same provinces, of regions above provinces and, for peer groups, of their members alone.
 *
 * @param kind what the column holds
 * @param column of the model
 */
public record Cell(Kind kind, String column) {

    /** What a cell is a set of. */
    public enum Kind {
        REGION,
        PEER_GROUP,
        /** Releases; for steps alone: they are made of all issues of every table that names an affected region. */
        ISSUE
    }
}
