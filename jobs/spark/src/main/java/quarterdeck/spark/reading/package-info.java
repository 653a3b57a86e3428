/** Releases read on the executors of a cluster, by the reading library that one machine reads with. */
@NullMarked
package quarterdeck.spark.reading;

import org.jspecify.annotations.NullMarked;
