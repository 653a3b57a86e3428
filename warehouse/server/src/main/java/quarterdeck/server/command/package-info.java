/** The command line of the server. */
@NullMarked
package quarterdeck.server.command;

import org.jspecify.annotations.NullMarked;
