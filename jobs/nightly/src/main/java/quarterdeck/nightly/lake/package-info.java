/** The lake: datasets, Parquet files, manifest, compaction. The only Parquet and Hadoop code. */
@NullMarked
package quarterdeck.nightly.lake;

import org.jspecify.annotations.NullMarked;
