/** The models on Spark SQL: what they read, their order, their checks, and the Parquet they become. */
@NullMarked
package quarterdeck.spark.marts;

import org.jspecify.annotations.NullMarked;
