package quarterdeck.nightly.explain;

/**
 * Another number that says something about this one.
 *
 * @param id of the other observation, empty for a figure that several give together
 * @param verdict code of how the two stand: agrees, differs, same_release, missing, or that of a reconciliation
 * @param value for a person, with its unit
 * @param status code of the status, or of what should agree
 * @param release title of the release, or its file name
 * @param publishedOn ISO day, empty where unknown
 */
public record Related(
        String id,
        String verdict,
        String value,
        String status,
        String release,
        String publisher,
        String publishedOn,
        String place,
        boolean latest) {}
