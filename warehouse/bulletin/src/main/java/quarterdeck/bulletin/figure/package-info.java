/** Numbers as they may be shown: no digit more than was printed, and the way to their proof. */
@NullMarked
package quarterdeck.bulletin.figure;

import org.jspecify.annotations.NullMarked;
