/** Releases that carry other releases: archives and mails with attachments. */
@NullMarked
package quarterdeck.reading.format.archive;

import org.jspecify.annotations.NullMarked;
