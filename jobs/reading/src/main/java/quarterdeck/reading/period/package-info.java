/** Reference periods: printed expressions and the span of days they stand for. */
@NullMarked
package quarterdeck.reading.period;

import org.jspecify.annotations.NullMarked;
