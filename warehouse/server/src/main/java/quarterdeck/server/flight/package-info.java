/** Flight SQL: sessions, statements, metadata and streams. */
@NullMarked
package quarterdeck.server.flight;

import org.jspecify.annotations.NullMarked;
