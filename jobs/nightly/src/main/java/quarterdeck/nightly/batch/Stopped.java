package quarterdeck.nightly.batch;

/** The night was asked to stop and has left everything as a restart can use it. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopped() {
        super("stopped on request");
    }
}
