/** What a night tells other programs: metrics for Prometheus, notices to a webhook, events of OpenLineage. None fails a night. */
@NullMarked
package quarterdeck.nightly.signal;

import org.jspecify.annotations.NullMarked;
