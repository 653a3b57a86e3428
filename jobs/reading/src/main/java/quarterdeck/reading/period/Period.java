package quarterdeck.reading.period;

import java.time.LocalDate;

/**
 * A reference period.
 *
 * @param start first day
 * @param end last day; for a stock start and end are the same day
 */
public record Period(LocalDate start, LocalDate end, Span span) {

    public Period {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("a period that ends before it starts: " + start + " to " + end);
        }
    }

    /** {@code start/end/span}, as {@code dim_period.period_key}. */
    public String key() {
        return start + "/" + end + "/" + span.code();
    }
}
