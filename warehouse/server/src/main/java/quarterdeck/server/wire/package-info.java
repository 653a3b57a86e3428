/** What the supervisor and a worker say to each other over the worker's input and output. */
@NullMarked
package quarterdeck.server.wire;

import org.jspecify.annotations.NullMarked;
