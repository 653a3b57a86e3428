/** The lake's files as tables of Apache Iceberg: what is asked of the leaf {@code jobs/iceberg}, and what it says. */
@NullMarked
package quarterdeck.nightly.registration;

import org.jspecify.annotations.NullMarked;
