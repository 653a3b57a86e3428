/** The same releases, rules and SQL on a cluster, where one machine is not enough. */
@NullMarked
package quarterdeck.spark;

import org.jspecify.annotations.NullMarked;
