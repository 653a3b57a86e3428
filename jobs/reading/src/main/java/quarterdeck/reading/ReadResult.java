package quarterdeck.reading;

import java.util.List;
import quarterdeck.reading.observation.Accounting;
import quarterdeck.reading.observation.ReleaseFacts;
import quarterdeck.reading.observation.Unexplained;

/**
 * What reading a release came to, beside its findings.
 *
 * @param programmes terms of the policy programmes that the text names, in the order of their first mention
 * @param charset empty where the format has its own
 * @param unexplained the first numerals of the text that nothing explains; their full number is in the accounting
 */
public record ReadResult(
        ReleaseFacts facts,
        Accounting accounting,
        String mediaType,
        String charset,
        List<Unexplained> unexplained,
        List<String> programmes) {

    public ReadResult {
        unexplained = List.copyOf(unexplained);
        programmes = List.copyOf(programmes);
    }
}
