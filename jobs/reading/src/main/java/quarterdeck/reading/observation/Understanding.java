package quarterdeck.reading.observation;

import java.util.Optional;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.quantity.Qualifier;
import quarterdeck.reading.quantity.Quantity;
import quarterdeck.reading.unit.Unit;

/**
 * What the words around a number came to, all of them resolved and in agreement: whatever number they stand beside, the
 * same is said of it. A long table works this out once for all rows with the same labels. Immutable.
 */
public final class Understanding {

    /** Of a number without qualifier. */
    private final Terms terms;

    private final Magnitude.Scale scale;

    Understanding(Terms terms, Unit unit) {
        this.terms = terms;
        this.scale = new Magnitude.Scale(unit);
    }

    /** Whether the number can be turned into the canonical unit. */
    boolean converts(Quantity quantity) {
        return scale.converts(quantity);
    }

    /** The observation of a number; empty where it is too large to be a statistic, or cannot be converted. */
    public Optional<Observation> observe(Place place, String printed, Quantity quantity, ObservedRegion region) {
        return converts(quantity) ? observe(place, 0, printed, quantity, false, region) : Optional.empty();
    }

    Optional<Observation> observe(
            Place place, int ordinal, String printed, Quantity quantity, boolean negated, ObservedRegion region) {
        Optional<Magnitude> magnitude = scale.of(quantity, negated);
        return magnitude.isPresent()
                ? Optional.of(new Observation(
                        place,
                        ordinal,
                        printed,
                        quantity.printed(),
                        magnitude.get(),
                        region,
                        terms.of(quantity.qualifier(), "")))
                : Optional.empty();
    }

    /** The observation of what is printed in place of a number. */
    Observation missing(Place place, int ordinal, String printed, String mark, ObservedRegion region) {
        return new Observation(place, ordinal, printed, "", null, region, terms.of(Qualifier.EXACT, mark));
    }
}
