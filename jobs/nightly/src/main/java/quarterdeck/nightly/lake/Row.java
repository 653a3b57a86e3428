package quarterdeck.nightly.lake;

import org.jspecify.annotations.Nullable;

/** The values of one record in the order of its dataset's columns. */
public record Row(@Nullable Object[] values) {}
