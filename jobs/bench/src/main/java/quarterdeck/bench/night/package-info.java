/** The nightly job at national scale: generated releases, what other engines make of them, and the comparison. */
@NullMarked
package quarterdeck.bench.night;

import org.jspecify.annotations.NullMarked;
