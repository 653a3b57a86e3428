/** The catalog of tables and the files of their metadata. */
@NullMarked
package quarterdeck.iceberg.catalog;

import org.jspecify.annotations.NullMarked;
