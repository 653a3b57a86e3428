/** OFD, the fixed-layout format of Chinese authorities (GB/T 33190): read part by part, with the caps of containers. */
@NullMarked
package quarterdeck.reading.format.ofd;

import org.jspecify.annotations.NullMarked;
