/** From what surrounds a cell (headers, stubs, captions, titles) to the coordinates of its number. */
@NullMarked
package quarterdeck.reading.table;

import org.jspecify.annotations.NullMarked;
