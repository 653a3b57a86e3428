package quarterdeck.nightly.snapshot;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import quarterdeck.reading.ReleaseOrigin;

/** Where a landed file comes from: its path {@code <source>/<published-date>/<file>} and its sidecar. */
final class Origins {

    /** Of several origins of the same bytes the one that says most is taken, whatever the order of arrival. */
    static final Comparator<ReleaseOrigin> BEST_FIRST = Comparator.comparing(
                    ReleaseOrigin::publishedOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(ReleaseOrigin::publishedFrom, Comparator.reverseOrder())
            .thenComparing(ReleaseOrigin::sourceId, Comparator.reverseOrder())
            .thenComparing(ReleaseOrigin::fileName)
            .thenComparing(ReleaseOrigin::toString);

    private Origins() {}

    /** A sidecar that has come since the look is left for the next one, which finds another stamp. */
    static ReleaseOrigin of(LandingFile landed) throws IOException {
        ReleaseOrigin path = ofPath(landed.relative());
        return landed.hasSidecar() ? Sidecar.over(path, landed.file()) : path;
    }

    static ReleaseOrigin ofPath(String relative) {
        String[] parts = relative.split("/", -1);
        String name = parts[parts.length - 1];
        Optional<PrintedDate> date = parts.length < 2 ? Optional.empty() : PrintedDate.parse(parts[parts.length - 2]);
        int source = parts.length - (date.isPresent() ? 3 : 2);
        return new ReleaseOrigin(
                name,
                source < 0 ? "" : parts[source],
                "",
                "",
                "",
                date.map(PrintedDate::day).orElse(null),
                date.map(PrintedDate::precision).orElse(""),
                date.isPresent() ? "path" : "",
                "");
    }
}
