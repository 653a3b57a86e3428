package quarterdeck.reading.prose;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.observation.Printed;
import quarterdeck.reading.period.DatedPeriod;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.vocabulary.Refusal;

/**
 * What is spoken of at some point of a text, to come back to it after a time that was named in passing.
 *
 * @param when the words that named it, null where none did
 * @param dated what they stand for, null where that cannot be told
 * @param refusal why it cannot be told, null where it can
 * @param framed whether the words set the time for what follows
 * @param inherited whether it was named clauses before
 * @param flow the last stretch of time that was named, null where none was
 * @param named the stretches that the paragraph has named
 */
record Now(
        Part.@Nullable When when,
        @Nullable DatedPeriod dated,
        @Nullable Refusal refusal,
        boolean framed,
        boolean inherited,
        @Nullable Printed<DatedPeriod> flow,
        Set<Period> named) {}
