/** Units of measure: printed forms, dimension, exact factor to the canonical unit. */
@NullMarked
package quarterdeck.reading.unit;

import org.jspecify.annotations.NullMarked;
