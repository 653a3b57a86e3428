/** The process that a night starts for what Spark does. */
@NullMarked
package quarterdeck.spark.command;

import org.jspecify.annotations.NullMarked;
