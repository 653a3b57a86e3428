package quarterdeck.nightly.lake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Finding;

/**
 * A finding together with the release that told it.
 *
 * @param publishedOn null where the release's date is unknown
 */
record Told<F extends Finding>(
        String releaseSha256, @Nullable LocalDate publishedOn, F finding) {}
