/** Tables as a person sees them, each cell with what was made of it. */
@NullMarked
package quarterdeck.nightly.drawing;

import org.jspecify.annotations.NullMarked;
