/** Coded data (SDMX): from the components of an observation to its coordinates, by the description of its source. */
@NullMarked
package quarterdeck.reading.coded;

import org.jspecify.annotations.NullMarked;
