package quarterdeck.reading.observation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The region of an observation.
 *
 * @param printed its name as printed; empty where it follows from the context
 * @param code what the name came to
 * @param at the day the printed name was resolved at, null where none is known
 * @param territoryAsOf the day whose territory a back-cast value is on, null for that of the reference period
 */
public record ObservedRegion(
        String printed,
        String code,
        @Nullable LocalDate at,
        @Nullable LocalDate territoryAsOf) {}
