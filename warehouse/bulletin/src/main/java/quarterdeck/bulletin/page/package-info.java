/** What stands on a page; the templates read these types and live in this package. */
@NullMarked
package quarterdeck.bulletin.page;

import org.jspecify.annotations.NullMarked;
