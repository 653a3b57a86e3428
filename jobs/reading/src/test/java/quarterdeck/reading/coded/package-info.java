/** Coded data from the file to the findings. */
@NullMarked
package quarterdeck.reading.coded;

import org.jspecify.annotations.NullMarked;
