@NullMarked
package quarterdeck.reading.source;

import org.jspecify.annotations.NullMarked;
