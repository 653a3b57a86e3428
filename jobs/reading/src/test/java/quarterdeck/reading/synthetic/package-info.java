/**
 * Tables that never were, printed as bureaus print theirs, with the truth of every cell known beforehand: names and
 * codes are real and written down here by hand, figures are generated. Nothing here may use the reader's recognisers.
 */
@NullMarked
package quarterdeck.reading.synthetic;

import org.jspecify.annotations.NullMarked;
