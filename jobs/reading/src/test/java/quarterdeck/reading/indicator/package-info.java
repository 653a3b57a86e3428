@NullMarked
package quarterdeck.reading.indicator;

import org.jspecify.annotations.NullMarked;
