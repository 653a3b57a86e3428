package quarterdeck.reading.observation;

import java.util.List;
import quarterdeck.reading.vocabulary.Refusal;

/**
 * A number that is printed as a statistic and was refused.
 *
 * @param coordinate the words that could not be resolved: the region name, the label, the unit
 * @param candidates what they might mean
 * @param context the other words around the number, for a person to judge by
 */
public record Rejection(
        String place,
        int ordinal,
        String printed,
        Refusal reason,
        String coordinate,
        List<String> candidates,
        String context,
        String rule)
        implements Finding {
    public Rejection {
        candidates = List.copyOf(candidates);
    }
}
