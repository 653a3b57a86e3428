package quarterdeck.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.ReleaseFacts;

/**
 * What is known of a release from outside its bytes: its path in the landing folder or a sidecar file. Every text may
 * be empty.
 *
 * @param fileName name the release arrived under; of one that came inside another, both names: {@code a.zip!/b.csv}
 * @param sourceId name of the source folder it was put in
 * @param publishedPrecision {@code day}, {@code month} or {@code year}; empty without a date
 * @param publishedFrom {@code path} or {@code sidecar}; empty without a date
 * @param excerpt whether it holds a part alone of what was published, so that what it lacks tells nothing
 */
public record ReleaseOrigin(
        String fileName,
        String sourceId,
        String publisher,
        String publisherKind,
        String address,
        @Nullable LocalDate publishedOn,
        String publishedPrecision,
        String publishedFrom,
        String issueSeries,
        boolean excerpt) {

    private static final String INSIDE = "!/";

    /** The origin of a release that is not said to be an excerpt. */
    public ReleaseOrigin(
            String fileName,
            String sourceId,
            String publisher,
            String publisherKind,
            String address,
            @Nullable LocalDate publishedOn,
            String publishedPrecision,
            String publishedFrom,
            String issueSeries) {
        this(
                fileName,
                sourceId,
                publisher,
                publisherKind,
                address,
                publishedOn,
                publishedPrecision,
                publishedFrom,
                issueSeries,
                false);
    }

    /** A file of which nothing but its name is known. */
    public static ReleaseOrigin ofFile(String fileName) {
        return new ReleaseOrigin(fileName, "", "", "", "", null, "", "", "");
    }

    /** The origin of a release that this one carries: all that is known of the carrier holds for it. */
    public ReleaseOrigin ofMember(String member) {
        return new ReleaseOrigin(
                fileName + INSIDE + member,
                sourceId,
                publisher,
                publisherKind,
                address,
                publishedOn,
                publishedPrecision,
                publishedFrom,
                issueSeries,
                excerpt);
    }

    /** Whether the release came inside another one. */
    public boolean isMember() {
        return fileName.contains(INSIDE);
    }

    /** The name of the file itself, without that of what carried it and without folders. */
    public String ownName() {
        return isMember() ? fileName.substring(fileName.lastIndexOf('/') + 1) : fileName;
    }

    /** The facts known before the release is opened. */
    ReleaseFacts facts() {
        return new ReleaseFacts(
                "",
                publisher,
                publisherKind,
                issueSeries,
                address,
                publishedOn,
                publishedPrecision,
                publishedFrom,
                null,
                "",
                sourceId);
    }
}
