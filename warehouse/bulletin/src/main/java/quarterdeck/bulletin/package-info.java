/** The published mart as a static site that opens from the disk: pages, tables to download, a picture, a brief. */
@NullMarked
package quarterdeck.bulletin;

import org.jspecify.annotations.NullMarked;
