/** The vocabulary files as text: rows with file and line, the faults found in them, and what it means to resolve a printed word. */
@NullMarked
package quarterdeck.reading.vocabulary;

import org.jspecify.annotations.NullMarked;
