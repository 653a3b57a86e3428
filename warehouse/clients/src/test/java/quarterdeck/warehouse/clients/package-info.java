/** What clients that are not ours see of the published file. */
@NullMarked
package quarterdeck.warehouse.clients;

import org.jspecify.annotations.NullMarked;
