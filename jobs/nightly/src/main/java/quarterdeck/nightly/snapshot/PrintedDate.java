package quarterdeck.nightly.snapshot;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as folder names and sidecars give it: 2025-11-03, 2025-11 or 2025.
 *
 * @param day the first day it may mean
 * @param precision day, month or year
 */
record PrintedDate(LocalDate day, String precision) {

    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    static Optional<PrintedDate> parse(String text) {
        Matcher match = FORM.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        String precision = match.group(3) != null ? "day" : match.group(2) != null ? "month" : "year";
        try {
            return Optional.of(new PrintedDate(
                    LocalDate.of(number(match.group(1)), number(match.group(2)), number(match.group(3))), precision));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(@org.jspecify.annotations.Nullable String digits) {
        return digits == null ? 1 : Integer.parseInt(digits);
    }
}
