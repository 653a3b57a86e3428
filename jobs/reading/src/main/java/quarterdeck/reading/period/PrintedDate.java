package quarterdeck.reading.period;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day as printed: 2025年10月16日, 10月16日, 16日.
 *
 * @param year null where none is printed
 * @param month null where none is printed
 * @param repaired whether a lost 月 was put back (1016日), there being one legal way to
 */
public record PrintedDate(@Nullable Integer year, @Nullable Integer month, int day, boolean repaired) {

    /** The day, where it is printed in full. */
    public Optional<LocalDate> date() {
        return year == null || month == null ? Optional.empty() : of(year, month, day);
    }

    /** The day, with year and month the latest that let it be no later than a given one; empty where none does. */
    public Optional<LocalDate> upTo(LocalDate latest) {
        if (year != null) {
            return date().filter(date -> !date.isAfter(latest));
        }
        LocalDate first = latest.withDayOfMonth(1);
        for (int back = 0; back < 96; back++) {
            LocalDate month = first.minusMonths(back);
            Optional<LocalDate> date = this.month == null || this.month == month.getMonthValue()
                    ? of(month.getYear(), month.getMonthValue(), day)
                    : Optional.empty();
            if (date.isPresent() && !date.get().isAfter(latest)) {
                return date;
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
