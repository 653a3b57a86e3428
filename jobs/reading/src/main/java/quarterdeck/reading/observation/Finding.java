package quarterdeck.reading.observation;

/** One row that a release contributes to the lake. */
public sealed interface Finding permits Observation, Claim, Target, Project, Rejection {

    /** Locator of the printed words in the release. */
    String place();

    /** The printed words. */
    String printed();
}
