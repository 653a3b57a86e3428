package quarterdeck.reading.prose;

import org.jspecify.annotations.Nullable;

/** The days of events that a text names: each holds for its sentence, for the parts told of after it, and at last for the text. */
final class EventDays {

    private @Nullable EventDay ofSentence;
    private @Nullable EventDay before;
    private @Nullable EventDay told;

    void name(@Nullable EventDay day) {
        ofSentence = day;
    }

    void endSentence() {
        before = ofSentence == null ? before : ofSentence;
        ofSentence = null;
    }

    void endParagraph() {
        before = null;
    }

    /** @param among whether parts are told of, which are of the day of a sentence before in the paragraph, too */
    @Nullable
    EventDay spokenOf(boolean among) {
        return ofSentence == null && among ? before : ofSentence;
    }

    void tellOf(EventDay day) {
        told = day;
    }

    /** The day that projects were last told of; later paragraphs on them are of it where nothing else dates them. */
    @Nullable
    EventDay lastTold() {
        return told;
    }
}
