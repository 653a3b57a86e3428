/** The landing folder and the immutable store of raw releases, by sha256 and with their origin. */
@NullMarked
package quarterdeck.nightly.snapshot;

import org.jspecify.annotations.NullMarked;
