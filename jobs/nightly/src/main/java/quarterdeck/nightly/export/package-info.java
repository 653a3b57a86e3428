/** Tables and series of the current mart as files for other programs: SDMX, CSV, workbooks, Parquet. */
@NullMarked
package quarterdeck.nightly.export;

import org.jspecify.annotations.NullMarked;
