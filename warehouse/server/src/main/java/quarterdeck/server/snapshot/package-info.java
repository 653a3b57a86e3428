/** Which mart a session reads: the one in force when it began, kept until its last session ends. */
@NullMarked
package quarterdeck.server.snapshot;

import org.jspecify.annotations.NullMarked;
