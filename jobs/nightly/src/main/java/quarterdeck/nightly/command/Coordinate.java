package quarterdeck.nightly.command;

/** What {@code resolve} recognises. */
enum Coordinate {
    REGION,
    PERIOD,
    UNIT,
    QUANTITY,
    INDICATOR
}
