/** How files of the lake become files of a table. */
@NullMarked
package quarterdeck.iceberg.table;

import org.jspecify.annotations.NullMarked;
