package quarterdeck.reading.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import quarterdeck.reading.coded.Mapping;
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
 * @param fingerprint lines of the layout that the tables of its files have; empty where it is not watched
 * @param corrections entries of the ledger of corrections
 * @param mapping what the components of its coded data say
 */
public record Source(
        String id,
        String publisher,
        String publisherKind,
        String regionCode,
        String issueSeries,
        Optional<Pattern> fileName,
        Optional<Pattern> title,
        Defaults defaults,
        List<String> fingerprint,
        List<Correction> corrections,
        Mapping mapping) {

    public Source {
        fingerprint = List.copyOf(fingerprint);
        corrections = List.copyOf(corrections);
    }

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

    /** The corrections of a release. */
    public Corrections correctionsOf(String name, String sha256) {
        return new Corrections(
                corrections.stream().filter(entry -> entry.isOf(name, sha256)).toList());
    }

    /** The patterns that a file fits; empty where it does not fit one of those given, or none is given. */
    List<SourceMatch.Evidence> evidence(String name, List<String> headWords) {
        List<SourceMatch.Evidence> evidence = new ArrayList<>();
        boolean fits =
                isFound("file_name", fileName, List.of(name), evidence) && isFound("title", title, headWords, evidence);
        return fits ? evidence : List.of();
    }

    private static boolean isFound(
            String field, Optional<Pattern> pattern, List<String> words, List<SourceMatch.Evidence> evidence) {
        if (pattern.isEmpty()) {
            return true;
        }
        Optional<String> found = words.stream()
                .filter(word -> pattern.get().matcher(word).find())
                .findFirst();
        found.ifPresent(word ->
                evidence.add(new SourceMatch.Evidence(field, pattern.get().pattern(), word)));
        return found.isPresent();
    }
}
