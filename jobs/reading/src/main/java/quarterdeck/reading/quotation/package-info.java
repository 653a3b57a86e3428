/** From the place of a number back to the words that stand there. */
@NullMarked
package quarterdeck.reading.quotation;

import org.jspecify.annotations.NullMarked;
