package quarterdeck.reading.period;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The five-year plans: “十四五”时期, “十四五”以来, “十三五”末. */
final class PlanPeriods {

    private static final int THIRD_PLAN = 3;
    private static final int THIRD_PLAN_FROM = 1966;
    private static final int YEARS = 5;
    private static final List<String> NAMES = List.of("六五", "七五", "八五", "九五", "十五", "十一五", "十二五", "十三五", "十四五", "十五五");
    private static final int FIRST_NAMED = 6;
    private static final List<String> DURING = List.of("规划时期", "规划期间", "时期", "期间", "期");

    private PlanPeriods() {}

    /** The plan named here together with a word for its time; null where there is none. */
    static @Nullable PeriodExpression read(Cursor cursor) {
        if ("“\"六七八九十".indexOf(cursor.peek()) < 0) {
            return null;
        }
        int before = cursor.at();
        boolean quoted = cursor.takeAny("“", "\"");
        int plan = plan(cursor);
        if (plan > 0 && quoted == cursor.takeAny("”", "\"")) {
            int first = THIRD_PLAN_FROM + (plan - THIRD_PLAN) * YEARS;
            int behind = cursor.at();
            if (cursor.takeAny("末期", "末")) {
                return new MonthRange(YearWord.of(first + YEARS - 1), 12, 12, Span.STOCK);
            }
            if (cursor.takeAny(DURING)) {
                return new YearSpan(first, first + YEARS - 1, true);
            }
            if (cursor.takeAny("以来", "至今")) {
                cursor.back(behind);
                return new YearSpan(first, first + YEARS - 1, true);
            }
        }
        cursor.back(before);
        return null;
    }

    private static int plan(Cursor cursor) {
        for (int i = NAMES.size() - 1; i >= 0; i--) {
            if (cursor.take(NAMES.get(i))) {
                return FIRST_NAMED + i;
            }
        }
        return -1;
    }
}
