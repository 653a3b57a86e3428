/** From characters and lines on a page to paragraphs and tables in reading order, whatever printed the page. */
@NullMarked
package quarterdeck.reading.format.page;

import org.jspecify.annotations.NullMarked;
