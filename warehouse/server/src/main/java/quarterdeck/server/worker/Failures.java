package quarterdeck.server.worker;

import org.jspecify.annotations.Nullable;
import quarterdeck.server.wire.Refusal;
import quarterdeck.server.wire.Reply;

/** What DuckDB says of a statement that failed, in the server's terms. */
final class Failures {
    static final String MEMORY = "this statement needs more memory than a statement may use";

    /** Of one that failed by itself, where there was no time to learn why. */
    static final String MEMORY_IT_SEEMS = "this statement failed, most likely as it needs more memory than it may use";

    private Failures() {}

    static Reply.Refused reply(@Nullable String message, Running running) {
        String words = String.valueOf(message);
        if (running.isGivenUp()) {
            return new Reply.Refused(Refusal.CANCELLED, "the statement was cancelled");
        } else if (words.contains("Out of Memory")
                || words.contains("bad_alloc")
                || words.contains("std::length_error")) {
            return new Reply.Refused(Refusal.LIMIT, MEMORY);
        }
        return new Reply.Refused(Refusal.INVALID, words);
    }
}
