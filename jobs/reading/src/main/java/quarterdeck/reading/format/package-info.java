/** One reader a format: bytes in, a document out. Formats never see coordinates. */
@NullMarked
package quarterdeck.reading.format;

import org.jspecify.annotations.NullMarked;
