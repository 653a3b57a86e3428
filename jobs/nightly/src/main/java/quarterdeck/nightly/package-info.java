/** The application around the reading library: snapshots, the lake, the nightly job and the command line. */
@NullMarked
package quarterdeck.nightly;

import org.jspecify.annotations.NullMarked;
