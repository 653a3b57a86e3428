/** The warehouse: SQL models run in order, checked, documented and published as one read-only file. */
@NullMarked
package quarterdeck.warehouse;

import org.jspecify.annotations.NullMarked;
