package quarterdeck.reading.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;

/** A reference period as it is printed. */
record Time(String printed, LocalDate start, LocalDate end, String span) {

    static Time year(int year) {
        return new Time(year + "年", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), "cumulative");
    }

    static Time month(int year, int month) {
        YearMonth at = YearMonth.of(year, month);
        return new Time(year + "年" + month + "月", at.atDay(1), at.atEndOfMonth(), "single");
    }

    /** January to the month, in the words given. */
    static Time sinceJanuary(int year, int month, String words) {
        LocalDate end = YearMonth.of(year, month).atEndOfMonth();
        return new Time(words, LocalDate.of(year, 1, 1), end, "cumulative");
    }

    /** One quarter, printed 第三季度; the first is single and cumulative at once and is called cumulative. */
    static Time quarter(int year, int quarter) {
        String words = year + "年第" + "一二三四".charAt(quarter - 1) + "季度";
        YearMonth last = YearMonth.of(year, quarter * 3);
        String span = quarter == 1 ? "cumulative" : "single";
        return new Time(words, last.minusMonths(2).atDay(1), last.atEndOfMonth(), span);
    }

    Time yearBefore() {
        return new Time(
                printed, start.minusYears(1), end.plusDays(1).minusYears(1).minusDays(1), span);
    }

    Time printedAs(String words) {
        return new Time(words, start, end, span);
    }

    /** {@code start/end/span}; what is counted at a moment has the last day alone. */
    String key(boolean stock) {
        return stock ? end + "/" + end + "/stock" : start + "/" + end + "/" + span;
    }
}
