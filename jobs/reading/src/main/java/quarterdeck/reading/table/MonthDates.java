package quarterdeck.reading.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Months that a spreadsheet holds as dates: a series of first or of last days of months, one after the other, dates no
 * days but months.
 */
final class MonthDates {

    private static final Pattern DATE = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])");
    private static final int FEWEST = 3;

    private MonthDates() {}

    /** Whether these labels, in their order, are dates that stand for months. */
    static boolean areMonths(Iterable<String> labels) {
        List<LocalDate> days = new ArrayList<>();
        for (String label : labels) {
            if (!label.isBlank()) {
                if (!DATE.matcher(label.strip()).matches()) {
                    return false;
                }
                days.add(LocalDate.parse(label.strip()));
            }
        }
        boolean first = days.stream().allMatch(day -> day.getDayOfMonth() == 1);
        boolean last = days.stream().allMatch(day -> day.getDayOfMonth() == day.lengthOfMonth());
        return days.size() >= FEWEST && (first || last) && areNeighbours(days);
    }

    private static boolean areNeighbours(List<LocalDate> days) {
        int neighbours = 0;
        for (int i = 1; i < days.size(); i++) {
            YearMonth before = YearMonth.from(days.get(i - 1));
            YearMonth month = YearMonth.from(days.get(i));
            neighbours += month.equals(before.plusMonths(1)) || month.equals(before.minusMonths(1)) ? 1 : 0;
        }
        return neighbours * 2 > days.size();
    }

    /** The month of a date, as bureaus print it; other words are left as they are. */
    static String month(String date) {
        String words = date.strip();
        return DATE.matcher(words).matches()
                ? words.substring(0, 4) + "年" + Integer.parseInt(words.substring(5, 7)) + "月"
                : date;
    }
}
