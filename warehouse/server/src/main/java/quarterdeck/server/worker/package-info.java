/** The process that reads one mart: it admits a statement, runs it, and sends its rows as Arrow batches. */
@NullMarked
package quarterdeck.server.worker;

import org.jspecify.annotations.NullMarked;
