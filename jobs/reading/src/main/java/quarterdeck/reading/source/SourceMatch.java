package quarterdeck.reading.source;

import java.util.List;

/**
 * The description that was found for a file, and why.
 *
 * @param named whether the landing folder or the sidecar names it; otherwise its patterns fit
 * @param evidence the patterns that fit, with the words they fit to
 */
public record SourceMatch(Source source, boolean named, List<Evidence> evidence) {

    public SourceMatch {
        evidence = List.copyOf(evidence);
    }

    /**
     * A pattern and what it was found in.
     *
     * @param field {@code file_name} or {@code title}
     */
    public record Evidence(String field, String pattern, String words) {}
}
