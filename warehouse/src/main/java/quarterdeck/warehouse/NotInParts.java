package quarterdeck.warehouse;

/** A mart cannot be made from the one before by rebuilding parts of it; the message says why. */
final class NotInParts extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotInParts(String reason) {
        super(reason);
    }
}
