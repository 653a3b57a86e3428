package quarterdeck.reading.source;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import quarterdeck.reading.observation.ReleaseFacts;

/**
 * What a bureau's files do not say by themselves.
 *
 * @param id name of the description and of the folder in the landing area
 * @param publisher who publishes, as printed; empty where the files say it
 * @param publisherKind {@code bureau}, {@code government}, {@code media}, {@code aggregator} or empty
 * @param regionCode the publishing region, or empty
 * @param issueSeries name of the series of issues, or empty
 * @param fileName what a file's name must contain, where given
 * @param title what one of the first lines or title cells must contain, where given
 * @param unit symbol of the unit where a file prints none, or empty
 */
public record Source(
        String id,
        String publisher,
        String publisherKind,
        String regionCode,
        String issueSeries,
        Optional<Pattern> fileName,
        Optional<Pattern> title,
        String unit) {

    /** The facts of a release, with what they leave open taken from here. */
    public ReleaseFacts complete(ReleaseFacts facts) {
        return new ReleaseFacts(
                facts.title(),
                or(facts.publisher(), publisher),
                or(facts.publisherKind(), publisherKind),
                or(facts.issueSeries(), issueSeries),
                facts.address(),
                facts.publishedOn(),
                facts.publishedPrecision(),
                facts.publishedFrom(),
                facts.eventOn(),
                or(facts.aboutCode(), regionCode),
                id);
    }

    private static String or(String said, String otherwise) {
        return said.isEmpty() ? otherwise : said;
    }

    /** How many of the given patterns a file matches; 0 where one of them does not match, or none is given. */
    int agreement(String name, List<String> headWords) {
        boolean nameFits = fileName.map(p -> p.matcher(name).find()).orElse(true);
        boolean titleFits = title.map(
                        p -> headWords.stream().anyMatch(word -> p.matcher(word).find()))
                .orElse(true);
        if (!nameFits || !titleFits) {
            return 0;
        }
        return (fileName.isPresent() ? 1 : 0) + (title.isPresent() ? 1 : 0);
    }
}
