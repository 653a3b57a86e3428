/** Stores beyond this machine: the folders of a Hadoop file system as paths of Java, and files that only one may create. */
@NullMarked
package quarterdeck.nightly.store;

import org.jspecify.annotations.NullMarked;
