/** The command line: what a person types and reads. */
@NullMarked
package quarterdeck.nightly.command;

import org.jspecify.annotations.NullMarked;
