package quarterdeck.reading.observation;

/** Takes what a release contributes, in the order of the document. */
@FunctionalInterface
public interface FindingSink {
    void accept(Finding finding);
}
