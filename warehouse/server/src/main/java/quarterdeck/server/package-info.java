/** The published mart over Arrow Flight SQL: a supervisor that faces the network, workers that read the mart. */
@NullMarked
package quarterdeck.server;

import org.jspecify.annotations.NullMarked;
