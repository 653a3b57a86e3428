package quarterdeck.reading;

import java.util.Optional;
import quarterdeck.reading.observation.ReadingContext;
import quarterdeck.reading.observation.ReleaseFacts;
import quarterdeck.reading.source.Source;
import quarterdeck.reading.source.SourceMatch;
import quarterdeck.reading.table.SeriesDictionary;

/**
 * What is known of a release before its numbers are read, step by step: what is known from outside wins over what the
 * release says, and that over the description of its source.
 *
 * @param origin what is known from outside
 * @param said the same with what the release says
 * @param match the description of its source, if any
 * @param context the same with what the source gives, and with what the tables speak of
 * @param dictionary the codes of series that a table of the release explains
 * @param fileName name the release arrived under
 */
record Background(
        ReleaseFacts origin,
        ReleaseFacts said,
        Optional<SourceMatch> match,
        ReadingContext context,
        SeriesDictionary dictionary,
        String fileName) {

    Optional<Source> source() {
        return match.map(SourceMatch::source);
    }
}
