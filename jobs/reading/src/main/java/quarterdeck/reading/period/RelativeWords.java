package quarterdeck.reading.period;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.period.RelativePeriod.Kind;
import quarterdeck.reading.period.YearWord.Told;

/** The words for years, quarters and months that count from outside them. */
final class RelativeWords {

    private record Counted(String printed, PeriodExpression meaning) {}

    private record Year(String printed, YearWord meaning, String notBehind) {}

    /** A word comes before the words it begins with. */
    private static final List<Counted> COUNTED = List.of(
            counted("自年初累计", Kind.YEAR_TO_MONTH, Told.WRITTEN),
            counted("年初累计", Kind.YEAR_TO_MONTH, Told.WRITTEN),
            counted("本年累计", Kind.YEAR_TO_MONTH, Told.WRITTEN),
            counted("累计至本月", Kind.YEAR_TO_MONTH, Told.WRITTEN),
            counted("1-本月", Kind.YEAR_TO_MONTH, Told.WRITTEN),
            counted("1-当月", Kind.YEAR_TO_MONTH, Told.WRITTEN),
            counted("1至当月", Kind.YEAR_TO_MONTH, Told.WRITTEN),
            counted("1月至当月", Kind.YEAR_TO_MONTH, Told.WRITTEN),
            counted("1~本月", Kind.YEAR_TO_MONTH, Told.WRITTEN),
            counted("1至本月", Kind.YEAR_TO_MONTH, Told.WRITTEN),
            counted("1月至本月", Kind.YEAR_TO_MONTH, Told.WRITTEN),
            counted("1月-本月", Kind.YEAR_TO_MONTH, Told.WRITTEN),
            counted("截至目前", Kind.NOW, Told.SPOKEN),
            counted("截止目前", Kind.NOW, Told.SPOKEN),
            counted("到目前为止", Kind.NOW, Told.SPOKEN),
            counted("本月", Kind.THIS_MONTH, Told.SPOKEN),
            counted("这个月", Kind.THIS_MONTH, Told.SPOKEN),
            counted("当月", Kind.THIS_MONTH, Told.WRITTEN),
            counted("上个月", Kind.LAST_MONTH, Told.WRITTEN),
            counted("上月", Kind.LAST_MONTH, Told.WRITTEN),
            counted("上一季度", Kind.LAST_QUARTER, Told.WRITTEN),
            counted("上个季度", Kind.LAST_QUARTER, Told.WRITTEN),
            counted("上季度", Kind.LAST_QUARTER, Told.WRITTEN),
            counted("上季", Kind.LAST_QUARTER, Told.WRITTEN),
            counted("本季度", Kind.THIS_QUARTER, Told.WRITTEN),
            counted("本季", Kind.THIS_QUARTER, Told.WRITTEN),
            counted("当季度", Kind.THIS_QUARTER, Told.WRITTEN),
            counted("当季", Kind.THIS_QUARTER, Told.WRITTEN));

    private static final List<String> SO_FAR = List.of("今年以来", "今年来", "本年以来", "年初以来", "年初至今", "今年至今", "开年以来", "开年来");

    private static final List<Year> YEARS = List.of(
            year("今年", 0, Told.SPOKEN, ""),
            year("去年", -1, Told.SPOKEN, "过除"),
            year("过去的一年", -1, Told.SPOKEN, ""),
            year("过去一年", -1, Told.SPOKEN, ""),
            year("前年", -2, Told.SPOKEN, "以之目此"),
            year("明年", 1, Told.SPOKEN, "表说证声标注透"),
            year("本年度", 0, Told.WRITTEN, "日基成资"),
            year("本年", 0, Told.WRITTEN, "日基成资"),
            year("当年", 0, Told.WRITTEN, ""),
            year("上一年", -1, Told.WRITTEN, "以"),
            year("上年", -1, Told.WRITTEN, "以"));

    /** What a word can begin with, which spares most places the comparison with each. */
    private static final String FIRST = first();

    private RelativeWords() {}

    private static String first() {
        StringBuilder first = new StringBuilder();
        SO_FAR.forEach(word -> first.append(word.charAt(0)));
        COUNTED.forEach(word -> first.append(word.printed.charAt(0)));
        YEARS.forEach(word -> first.append(word.printed.charAt(0)));
        return first.toString();
    }

    private static boolean begins(Cursor cursor) {
        return FIRST.indexOf(cursor.peek()) >= 0;
    }

    private static Counted counted(String printed, Kind kind, Told told) {
        return new Counted(printed, new RelativePeriod(kind, told, kind == Kind.NOW));
    }

    private static Year year(String printed, int offset, Told told, String notBehind) {
        return new Year(printed, new YearWord(null, offset, told), notBehind);
    }

    /** A month or quarter counted from outside; null where none is printed here. */
    static @Nullable PeriodExpression read(Cursor cursor) {
        if (!begins(cursor)) {
            return null;
        }
        if (cursor.takeAny(SO_FAR)) {
            YearWord thisYear = new YearWord(null, 0, Told.SPOKEN);
            return new SincePeriod(new MonthRange(thisYear, 1, 1, Span.SINGLE));
        }
        if ("以日基成".indexOf(cursor.before()) >= 0) {
            return null;
        }
        for (Counted word : COUNTED) {
            if (cursor.take(word.printed)) {
                return word.meaning instanceof RelativePeriod relative && cursor.takeAny("末", "底")
                        ? relative.atItsEnd()
                        : word.meaning;
            }
        }
        return null;
    }

    /** A year counted from outside; none where none is printed here, or the characters belong to other words. */
    static YearWord year(Cursor cursor) {
        if (!begins(cursor)) {
            return YearWord.NONE;
        }
        char before = cursor.before();
        for (Year word : YEARS) {
            if (word.notBehind.indexOf(before) < 0 && cursor.take(word.printed)) {
                return word.meaning;
            }
        }
        return YearWord.NONE;
    }
}
