/** SQL models: their headers, what they refer to, and the order they are built in. */
@NullMarked
package quarterdeck.warehouse.model;

import org.jspecify.annotations.NullMarked;
