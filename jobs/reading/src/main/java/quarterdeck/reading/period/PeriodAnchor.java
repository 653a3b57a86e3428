package quarterdeck.reading.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What incomplete and relative periods are counted from, in the order of precedence: an explicit year nearby, the
 * title's period, the day of the event reported, the publication date. Any may be null.
 */
public record PeriodAnchor(
        @Nullable Integer explicitYear,
        @Nullable Period title,
        @Nullable LocalDate eventOn,
        @Nullable LocalDate publishedOn) {

    public static final PeriodAnchor NONE = new PeriodAnchor(null, null, null, null);
}
