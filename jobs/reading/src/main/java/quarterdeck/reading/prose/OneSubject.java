package quarterdeck.reading.prose;

import org.jspecify.annotations.Nullable;

/** Whether a paragraph speaks of one indicator only, so that the next one may go on about it without naming it. */
final class OneSubject {

    private @Nullable Subject before;
    private @Nullable Subject only;
    private boolean several;
    private boolean goesOn;

    void beginParagraph() {
        before = several ? null : only;
        only = null;
        several = false;
        goesOn = false;
    }

    void measure(Subject measured) {
        several |= only != null && !isOfOne(only, measured);
        only = measured;
    }

    private static boolean isOfOne(Subject one, Subject other) {
        return one.indicator().meaning().isResolved()
                && other.indicator().meaning().isResolved()
                && one.indicator()
                        .meaning()
                        .get()
                        .isOfOne(other.indicator().meaning().get());
    }

    /** What all numbers of the paragraph before were of; null where they were of several indicators or of none. */
    @Nullable
    Subject before() {
        return before;
    }

    /** Goes on about the indicator of the paragraph before in all of this one. */
    @Nullable
    Subject goOn() {
        goesOn = true;
        return before;
    }

    boolean goesOn() {
        return goesOn;
    }
}
