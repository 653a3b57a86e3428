/** The supervisor's side of the workers: starting, leasing, limiting and ending them. */
@NullMarked
package quarterdeck.server.pool;

import org.jspecify.annotations.NullMarked;
