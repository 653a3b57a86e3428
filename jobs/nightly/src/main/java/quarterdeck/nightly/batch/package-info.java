/** The nightly job and its steps. The only Spring code. */
@NullMarked
package quarterdeck.nightly.batch;

import org.jspecify.annotations.NullMarked;
