/** Benchmarks of the reading library; data made for them is generated and says so. */
@NullMarked
package quarterdeck.bench;

import org.jspecify.annotations.NullMarked;
