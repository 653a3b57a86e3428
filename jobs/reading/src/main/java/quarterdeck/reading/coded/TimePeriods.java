package quarterdeck.reading.coded;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import quarterdeck.reading.period.Period;
import quarterdeck.reading.period.Span;
import quarterdeck.reading.vocabulary.Refusal;
import quarterdeck.reading.vocabulary.Resolution;

/**
 * The observational time periods of SDMX: years, half-years, terms, quarters, months, days and ranges. Weeks are no
 * reference period of regional statistics, times of day none at all; both are refused.
 */
final class TimePeriods {

    private static final Pattern REPORTING = Pattern.compile("(\\d{4})-?([ASTQM])(\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
    private static final Pattern RANGE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/P(\\d{1,4})([YMD])");
    private static final int MONTHS = 12;

    private TimePeriods() {}

    /** The days of a period, as a single one; a whole year is cumulative and single at once and called cumulative. */
    static Resolution<Period> parse(String text) {
        try {
            return days(text);
        } catch (DateTimeException e) {
            return Resolution.refused(Refusal.PERIOD_ILLEGAL, List.of(text));
        }
    }

    /** Whether a period has the length of a frequency; ranges, days and other frequencies say nothing of it. */
    static boolean fits(String text, Period period, String frequency) {
        int length = Map.of("A", MONTHS, "S", 6, "T", 4, "Q", 3, "M", 1).getOrDefault(frequency, 0);
        boolean silent = length == 0 || text.contains("/") || period.start().equals(period.end());
        return silent || period.start().plusMonths(length).minusDays(1).equals(period.end());
    }

    private static Resolution<Period> days(String text) {
        Matcher reporting = REPORTING.matcher(text);
        Matcher month = MONTH.matcher(text);
        Matcher range = RANGE.matcher(text);
        if (text.matches("\\d{4}")) {
            return months(Year.parse(text).atMonth(1), MONTHS);
        } else if (month.matches()) {
            return months(YearMonth.parse(text), 1);
        } else if (reporting.matches()) {
            return part(Year.parse(reporting.group(1)), reporting.group(2), Integer.parseInt(reporting.group(3)));
        } else if (range.matches()) {
            return range(LocalDate.parse(range.group(1)), Integer.parseInt(range.group(2)), range.group(3));
        }
        try {
            LocalDate day = LocalDate.parse(text);
            return Resolution.of(new Period(day, day, Span.SINGLE));
        } catch (DateTimeParseException e) {
            return Resolution.refused(text.isEmpty() ? Refusal.PERIOD_MISSING : Refusal.PERIOD_UNKNOWN);
        }
    }

    private static Resolution<Period> part(Year year, String kind, int number) {
        int parts = switch (kind) {
            case "A" -> 1;
            case "S" -> 2;
            case "T" -> 3;
            case "Q" -> 4;
            default -> MONTHS;
        };
        if (number < 1 || number > parts) {
            throw new DateTimeException("no part " + number + " of " + parts);
        }
        int length = MONTHS / parts;
        return months(year.atMonth((number - 1) * length + 1), length);
    }

    private static Resolution<Period> months(YearMonth first, int length) {
        Span span = length == MONTHS && first.getMonthValue() == 1 ? Span.CUMULATIVE : Span.SINGLE;
        return Resolution.of(
                new Period(first.atDay(1), first.plusMonths(length - 1L).atEndOfMonth(), span));
    }

    private static Resolution<Period> range(LocalDate start, int length, String unit) {
        if (length < 1) {
            throw new DateTimeException("a range of nothing");
        }
        LocalDate behind = switch (unit) {
            case "Y" -> start.plusYears(length);
            case "M" -> start.plusMonths(length);
            default -> start.plusDays(length);
        };
        LocalDate end = behind.minusDays(1);
        boolean wholeYear =
                start.getDayOfYear() == 1 && end.equals(start.plusYears(1).minusDays(1));
        return Resolution.of(new Period(start, end, wholeYear ? Span.CUMULATIVE : Span.SINGLE));
    }
}
