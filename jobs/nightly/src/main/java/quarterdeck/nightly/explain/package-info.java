/** Why the warehouse holds a number: the words it came from, what each was taken for, and what else is known of it. */
@NullMarked
package quarterdeck.nightly.explain;

import org.jspecify.annotations.NullMarked;
