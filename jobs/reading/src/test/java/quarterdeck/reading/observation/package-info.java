@NullMarked
package quarterdeck.reading.observation;

import org.jspecify.annotations.NullMarked;
