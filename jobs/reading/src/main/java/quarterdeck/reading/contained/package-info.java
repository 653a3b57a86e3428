/** Readers of heavy formats in processes of their own, with limits on memory and time. */
@NullMarked
package quarterdeck.reading.contained;

import org.jspecify.annotations.NullMarked;
