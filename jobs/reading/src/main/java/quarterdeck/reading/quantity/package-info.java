/** Numbers as printed: exact decimal, printed precision, qualifier. */
@NullMarked
package quarterdeck.reading.quantity;

import org.jspecify.annotations.NullMarked;
