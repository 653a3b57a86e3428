/** One table, as a page shows it and as CSV and XLSX. */
@NullMarked
package quarterdeck.bulletin.table;

import org.jspecify.annotations.NullMarked;
