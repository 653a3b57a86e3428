/** The description of a bureau's releases, read from YAML: what a file does not say by itself. */
@NullMarked
package quarterdeck.reading.source;

import org.jspecify.annotations.NullMarked;
