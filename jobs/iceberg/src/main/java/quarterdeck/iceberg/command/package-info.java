/** The process that the command line starts. */
@NullMarked
package quarterdeck.iceberg.command;

import org.jspecify.annotations.NullMarked;
