package quarterdeck.reading.synthetic;

/** How a header level over several columns is printed. */
enum HeaderStyle {
    /** by a cell that spans them */
    MERGED,
    /** in each of them */
    REPEATED,
    /** in the first, the others blank */
    FIRST_ONLY
}
