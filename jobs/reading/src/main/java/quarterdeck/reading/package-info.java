/** From the bytes of a release to what it says: the way in for everyone who reads releases. */
@NullMarked
package quarterdeck.reading;

import org.jspecify.annotations.NullMarked;
