/** The time machine of the readers: every stored release read by those of today, compared with what the lake holds. */
@NullMarked
package quarterdeck.nightly.replay;

import org.jspecify.annotations.NullMarked;
