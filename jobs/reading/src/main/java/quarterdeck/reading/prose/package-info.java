/** From what surrounds a numeral in a sentence to the coordinates of its number. */
@NullMarked
package quarterdeck.reading.prose;

import org.jspecify.annotations.NullMarked;
