package quarterdeck.nightly.lake;

import org.jspecify.annotations.Nullable;

/** The values of one column of rows in memory. */
sealed interface ColumnValues permits NumberedValues, DecimalValues {

    /** Adds the value of the next row, or of the next thing that rows share. */
    void add(@Nullable Object value);

    /** The order of the values of two rows, null first. */
    int compare(int a, int b);

    /** Forgets all rows. */
    void clear();
}
