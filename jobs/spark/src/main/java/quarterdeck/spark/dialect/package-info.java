/** What DuckDB and Spark write differently: the models' SQL, read by DuckDB's own parser and written for Spark. */
@NullMarked
package quarterdeck.spark.dialect;

import org.jspecify.annotations.NullMarked;
