package quarterdeck.reading.source;

import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.PriceBasis;
import quarterdeck.reading.period.Period;

/**
 * What holds for the numbers of a source where neither the numbers nor the words around them say otherwise.
 *
 * @param unit symbol of the unit where a file prints none, or empty
 * @param period what incomplete periods are counted from where a file does not say which period it reports on, or null
 * @param priceBasis of growth that is published both ways, or null
 */
public record Defaults(
        String unit, @Nullable Period period, @Nullable PriceBasis priceBasis) {

    /** Nothing is said. */
    public static final Defaults NONE = new Defaults("", null, null);
}
