/** What models need and SQL cannot do, as functions that DuckDB calls by name. */
@NullMarked
package quarterdeck.warehouse.function;

import org.jspecify.annotations.NullMarked;
