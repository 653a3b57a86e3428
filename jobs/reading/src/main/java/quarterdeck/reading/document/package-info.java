/** What a release looks like once its format is out of the way: paragraphs and streamed tables, each with its place. */
@NullMarked
package quarterdeck.reading.document;

import org.jspecify.annotations.NullMarked;
