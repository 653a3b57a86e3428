@NullMarked
package quarterdeck.reading.table;

import org.jspecify.annotations.NullMarked;
