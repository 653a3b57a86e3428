/** The lake's files as tables of Apache Iceberg, as they lie. */
@NullMarked
package quarterdeck.iceberg;

import org.jspecify.annotations.NullMarked;
