/** Mails and web archives: a page or a text with what belongs to it, and attachments that are releases of their own. */
@NullMarked
package quarterdeck.reading.format.mail;

import org.jspecify.annotations.NullMarked;
