package quarterdeck.reading.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** What a number in a spreadsheet shows: exact decimals in plain notation, percentages applied, dates in ISO. */
final class CellText {

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final long SECONDS_A_DAY = 86_400;

    /** 9999-12-31, the last day of a spreadsheet. */
    private static final double LAST_DAY = 2_958_466;

    private CellText() {}

    static String of(double value, CellFormat format, boolean from1904) {
        return switch (format.kind()) {
            case NUMBER -> format.before() + shown(value, 0, format) + format.after();
            case PERCENT -> format.before() + shown(value, 2, format) + "%" + format.after();
            case PERMILLE -> format.before() + shown(value, 3, format) + "‰" + format.after();
            default ->
                value < 0 || value >= LAST_DAY ? decimal(value).toPlainString() : date(value, format.kind(), from1904);
        };
    }

    /** The number with its decimal point moved, and at least the decimals that the format prints. */
    private static String shown(double value, int moved, CellFormat format) {
        BigDecimal shown = plain(decimal(value).movePointRight(moved));
        return (shown.scale() < format.decimals() ? shown.setScale(format.decimals()) : shown).toPlainString();
    }

    /**
     * The shortest decimal that is this very double. Double.toString is not used: it gives longer ones before JDK 19,
     * and a release must read the same on every JDK.
     */
    static BigDecimal decimal(double value) {
        if (value == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 15; digits < 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return plain(rounded);
            }
        }
        return plain(exact.round(new MathContext(17)));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String date(double serial, CellFormat.Kind kind, boolean from1904) {
        long seconds = Math.round(serial * SECONDS_A_DAY);
        long days = seconds / SECONDS_A_DAY;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY);
        // the spreadsheets of 1900 count a 29 February of that year
        LocalDate day = from1904 ? EPOCH_1904.plusDays(days) : EPOCH_1900.plusDays(days < 60 ? days + 1 : days);
        return switch (kind) {
            case TIME -> clock(time);
            case YEAR -> String.format(Locale.ROOT, "%04d", day.getYear());
            case MONTH -> day.toString().substring(0, 7);
            case DATE -> day.toString();
            default ->
                time.equals(LocalTime.MIDNIGHT)
                        ? day.toString()
                        : LocalDateTime.of(day, time.truncatedTo(ChronoUnit.SECONDS))
                                .toString();
        };
    }

    private static String clock(LocalTime time) {
        return time.toString();
    }
}
