/** What every part of the nightly run stands on: folders, durable files, points of failure, versions, the lock. */
@NullMarked
package quarterdeck.nightly;

import org.jspecify.annotations.NullMarked;
