/** The league table as a picture and the quarter as one printed page, drawn with a typeface of their own. */
@NullMarked
package quarterdeck.bulletin.picture;

import org.jspecify.annotations.NullMarked;
