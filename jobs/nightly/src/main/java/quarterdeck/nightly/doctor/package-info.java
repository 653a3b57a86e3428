/** Looks at everything a night needs and changes nothing. */
@NullMarked
package quarterdeck.nightly.doctor;

import org.jspecify.annotations.NullMarked;
