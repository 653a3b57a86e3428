package quarterdeck.reading.period;

import java.util.Locale;

/** How a value relates to the days of its reference period. */
public enum Span {
    /** From the start of the year to the end of the period. */
    CUMULATIVE,
    /** The month, quarter or year alone. A whole year is cumulative and single at once and is called cumulative. */
    SINGLE,
    /** The same value for each month in the period ("保持…月度增速"). */
    EACH_MONTH,
    /** At the end of the period. */
    STOCK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
