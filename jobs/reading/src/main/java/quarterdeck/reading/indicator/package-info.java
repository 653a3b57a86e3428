/** Indicators, breakdowns and measures: what a printed label counts. */
@NullMarked
package quarterdeck.reading.indicator;

import org.jspecify.annotations.NullMarked;
