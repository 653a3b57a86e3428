/** The bulletin of the bundled samples in a real browser. */
@NullMarked
package quarterdeck.bulletin.browser;

import org.jspecify.annotations.NullMarked;
