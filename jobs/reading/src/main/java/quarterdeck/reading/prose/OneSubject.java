package quarterdeck.reading.prose;

import org.jspecify.annotations.Nullable;

/** Whether a paragraph speaks of one indicator only, so that the next one may go on about it without naming it. */
final class OneSubject {

    private @Nullable Subject before;
    private @Nullable Subject only;
    private boolean several;

    /** The last of what the paragraph before was of, where all of that was of one indicator or of parts of it. */
    private @Nullable Subject partBefore;

    private boolean severalWholes;
    private boolean goesOn;

    void beginParagraph() {
        before = several ? null : only;
        partBefore = severalWholes ? null : only;
        severalWholes = false;
        only = null;
        several = false;
        goesOn = false;
    }

    void measure(Subject measured) {
        several |= only != null && !isOfOne(only, measured);
        severalWholes |= only != null && !isOfOneWhole(only, measured);
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

    private static boolean isOfOneWhole(Subject one, Subject other) {
        return one.indicator().meaning().isResolved()
                && other.indicator().meaning().isResolved()
                && one.indicator()
                        .meaning()
                        .get()
                        .indicator()
                        .equals(other.indicator().meaning().get().indicator());
    }

    /** A part told of in the paragraph before, all of whose numbers were of one indicator and its parts; else null. */
    @Nullable
    Subject partBefore() {
        return partBefore;
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
