/** PDF: characters and lines of its pages. */
@NullMarked
package quarterdeck.reading.format.pdf;

import org.jspecify.annotations.NullMarked;
