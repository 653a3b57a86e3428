package quarterdeck.server.wire;

/** Why a statement gave no rows, or no more rows. */
public enum Refusal {
    /** It is not one SELECT over what the user may read. */
    NOT_ADMITTED,
    /** DuckDB finds it wrong, or its data. */
    INVALID,
    /** It went beyond memory, time, rows or bytes. */
    LIMIT,
    /** The client gave it up. */
    CANCELLED,
    /** The process that ran it ended. */
    LOST,
    /** No worker was free in time, or too much is open. */
    BUSY,
    /** It could not be written down that it was asked. */
    UNRECORDED
}
