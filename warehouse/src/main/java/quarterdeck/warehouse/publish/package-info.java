/** Publishing by a symlink to an immutable file, retention, and clearing away what was left behind. */
@NullMarked
package quarterdeck.warehouse.publish;

import org.jspecify.annotations.NullMarked;
