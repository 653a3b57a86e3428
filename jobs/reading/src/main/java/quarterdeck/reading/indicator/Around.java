package quarterdeck.reading.indicator;

/**
 * What one text around labels says of them: a title, a header, an enclosing row. Texts that say the same share one
 * object, compared by identity, so that what a label means under one title is known under the next.
 */
final class Around {

    private final Surroundings.Layer layer;
    private final String currency;

    /** @param currency key of the currency it speaks of first, or empty */
    Around(Surroundings.Layer layer, String currency) {
        this.layer = layer;
        this.currency = currency;
    }

    Surroundings.Layer layer() {
        return layer;
    }

    String currency() {
        return currency;
    }
}
