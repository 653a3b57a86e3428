/** Cells of real releases, labelled by hand, and how far the reader agrees with them. */
@NullMarked
package quarterdeck.reading.golden;

import org.jspecify.annotations.NullMarked;
