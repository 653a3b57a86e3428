/** Data messages of SDMX in XML and JSON, read as one table: the components in its first row, then an observation a row. */
@NullMarked
package quarterdeck.reading.format.sdmx;

import org.jspecify.annotations.NullMarked;
