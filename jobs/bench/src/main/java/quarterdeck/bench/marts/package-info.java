/** Marts at scale: generated observations, what a hand-written script makes of them, and the comparison. */
@NullMarked
package quarterdeck.bench.marts;

import org.jspecify.annotations.NullMarked;
