package quarterdeck.reading.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A printed form of an indicator or of a part of it.
 *
 * @param breakdown {@code kind:code} or empty
 * @param within codes of indicators or of themes, one of which must be named around the form; empty where the form
 *     says enough itself
 * @param measure what the form itself says of the measure
 */
record Alias(
        String printed,
        String code,
        String breakdown,
        List<String> within,
        Use use,
        @Nullable Measure measure,
        String wording) {

    /** Where a form is recognised. */
    enum Use {
        EVERYWHERE,
        /** in running text only with a number attached to it directly */
        WEAK,
        /** only as the whole of a label */
        LABEL,
        /** only together with the name of a part: 纺织业 + 增加值 */
        HEAD
    }

    Alias {
        within = List.copyOf(within);
    }
}
