/** What a night came to: releases, sums that balance, restatements, moves, checks and the radar, as JSON and as a page. */
@NullMarked
package quarterdeck.nightly.report;

import org.jspecify.annotations.NullMarked;
