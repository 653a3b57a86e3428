package quarterdeck.reading.observation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a release says, or its origin says, of itself. Unknown stays unknown.
 *
 * @param publisherKind {@code bureau}, {@code government}, {@code media}, {@code aggregator} or empty
 * @param issueSeries name of the series of issues the release belongs to, so that two issues can be compared
 * @param publishedPrecision {@code day}, {@code month}, {@code year} or empty with the date
 * @param publishedFrom where the date comes from: {@code text}, {@code path}, {@code sidecar}, {@code source}
 * @param eventOn day of the event the release reports on, null where there is none
 * @param aboutCode code of the region the release is about, or empty
 * @param sourceId id of the source description that matched, or empty
 */
public record ReleaseFacts(
        String title,
        String publisher,
        String publisherKind,
        String issueSeries,
        String address,
        @Nullable LocalDate publishedOn,
        String publishedPrecision,
        String publishedFrom,
        @Nullable LocalDate eventOn,
        String aboutCode,
        String sourceId) {

    public static final ReleaseFacts UNKNOWN = new ReleaseFacts("", "", "", "", "", null, "", "", null, "", "");
}
