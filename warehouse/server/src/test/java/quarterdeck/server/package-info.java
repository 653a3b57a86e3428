/** The server as clients see it: official drivers, hostile statements, abuse of the protocol, and its measures. */
@NullMarked
package quarterdeck.server;

import org.jspecify.annotations.NullMarked;
