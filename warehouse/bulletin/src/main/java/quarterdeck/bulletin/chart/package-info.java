/** Drawings made on the server: SVG that needs no script and prints. */
@NullMarked
package quarterdeck.bulletin.chart;

import org.jspecify.annotations.NullMarked;
