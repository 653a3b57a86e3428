/** Who may connect, what they may read, and the record of what they did. */
@NullMarked
package quarterdeck.server.access;

import org.jspecify.annotations.NullMarked;
