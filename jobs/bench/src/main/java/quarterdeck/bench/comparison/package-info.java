/** Programs run in turn as whole processes: what each took, and the table of it. */
@NullMarked
package quarterdeck.bench.comparison;

import org.jspecify.annotations.NullMarked;
