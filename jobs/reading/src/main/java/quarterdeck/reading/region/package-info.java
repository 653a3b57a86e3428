/** Regions through time: what a printed name or code meant on a day, or why it cannot be said. */
@NullMarked
package quarterdeck.reading.region;

import org.jspecify.annotations.NullMarked;
