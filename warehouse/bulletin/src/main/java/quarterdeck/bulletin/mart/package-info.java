/** What is asked of the published mart, by its published names alone. */
@NullMarked
package quarterdeck.bulletin.mart;

import org.jspecify.annotations.NullMarked;
