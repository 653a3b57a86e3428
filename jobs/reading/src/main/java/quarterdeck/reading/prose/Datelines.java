package quarterdeck.reading.prose;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates a release by its own words: when it was published, and when what it reports took place. */
final class Datelines {

    private static final String DAY = "(\\d{4}) ?[-年/.] ?(\\d{1,2}) ?[-月/.] ?(\\d{1,2})";
    private static final Worded LABELLED =
            new Worded("(?:发布|发文|成文|公布|发表|更新|印发|生成)?(?:时间|日期)[:: ]*" + DAY + "(?!\\d| ?[月季])", "时间", "日期");
    private static final String TIME = "(?: ?\\d{1,2}:\\d{2}(?::\\d{2})?)?";
    private static final Worded ALONE =
            new Worded("^[(\\[]?" + DAY + "日?" + TIME + "(?:[)\\]]?(?: .*)?|[)\\]][\\u4e00-\\u9fff]{2,20})$");

    /** 长春日报 2024年4月24日 本报记者 …, 新华社石家庄10月26日电 2020年10月27日, 中新网 2024年8月21日电: who tells it, when, and who wrote it. */
    private static final Worded SIGNED =
            new Worded("^[\\u4e00-\\u9fffA-Z][\\u4e00-\\u9fffA-Za-z\\d· -]{1,39}?[ ,(]{1,8}" + DAY + "日?" + TIME
                    + "[电讯]?\\)?(?: (?:本报|记者|作者|通讯员|编辑|来源)[^。]{0,40})?$");

    /** What bodies and newspapers that sign a release are called by at the end of their names. */
    static final String SIGNER = "(?:局|总队|队|海关|署|厅|政府|委员会|委|办公室|办|中心|院|部|报|社|网)";

    /** 人民网福州2025年1月13日电: a dateline with its year. */
    private static final Worded WIRED = new Worded("^[\\u4e00-\\u9fff]{4,14}" + DAY + "日?[电讯](?: ?[(].{0,40})?$");

    private static final Pattern MONTH =
            Pattern.compile("^[\\u4e00-\\u9fff]{1,22}" + SIGNER + "[ ,(]{1,8}(\\d{4})年(\\d{1,2})月\\)?$");
    private static final Worded SOURCED =
            new Worded("^(?:信息|文章|稿件)?(?:来源|作者)[::][^。]{1,40}? ?" + DAY + "日?" + TIME + "$", "来源", "作者");
    private static final Worded MEETING = new Worded("^[(\\[]?" + DAY + "日?,? ?在.{2,40}(?:会议|大会|全会)", "会");
    private static final Worded EVENT =
            new Worded("(?:(\\d{4})年)?(?<!\\d)(\\d{1,2})月(\\d{1,2})日(?=上午|下午|晚|,?[^。]{0,30}(?:召开|举行|举办|发布会|会议))", "日");
    private static final Pattern RUNNING = Pattern.compile("(?:(\\d{4})[-/.年])?(\\d{1,2})[-/.月](\\d{1,2})日?");
    private static final Worded GLUED = new Worded("(?<![\\d月])(\\d{3,4})日(?=上午|下午|晚)", "日");

    private Datelines() {}

    /** A time of publication: a day, or the first of a month of which no day is printed. */
    record Printed(LocalDate day, String precision) {}

    static @Nullable Printed published(List<String> lines) {
        for (Worded pattern : List.of(LABELLED, ALONE, SIGNED, WIRED, SOURCED, MEETING)) {
            for (String line : lines) {
                Matcher date = pattern.find(line);
                if (date != null) {
                    LocalDate day = day(date.group(1), date.group(2), date.group(3));
                    if (day != null) {
                        return new Printed(day, "day");
                    }
                }
            }
        }
        return lines.stream()
                .map(Datelines::month)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Printed month(String line) {
        Matcher month = MONTH.matcher(line);
        LocalDate first = month.find() ? day(month.group(1), month.group(2), "1") : null;
        return first == null ? null : new Printed(first, "month");
    }

    /** The day of the event: with its own year, else the last such day up to publication. */
    static @Nullable LocalDate event(List<String> lines, @Nullable LocalDate published) {
        for (String line : lines) {
            Matcher event = EVENT.find(line);
            if (event != null) {
                return dated(event.group(1), event.group(2), event.group(3), published);
            }
            Matcher glued = GLUED.find(line);
            if (glued != null) {
                LocalDate day = apart(glued.group(1), published);
                if (day != null) {
                    return day;
                }
            }
        }
        return null;
    }

    /**
     * A day in running text.
     *
     * @param usual the year of a day without one, null where it is not known
     */
    static @Nullable LocalDate day(String words, @Nullable Integer usual) {
        Matcher printed = RUNNING.matcher(words);
        if (!printed.lookingAt()) {
            return null;
        }
        String year = printed.group(1) != null ? printed.group(1) : usual == null ? null : usual.toString();
        return year == null ? null : day(year, printed.group(2), printed.group(3));
    }

    private static @Nullable LocalDate dated(
            @Nullable String year, String month, String dayOfMonth, @Nullable LocalDate published) {
        if (year != null) {
            return day(year, month, dayOfMonth);
        }
        if (published == null) {
            return null;
        }
        LocalDate day = day(Integer.toString(published.getYear()), month, dayOfMonth);
        return day != null && day.isAfter(published)
                ? day(Integer.toString(published.getYear() - 1), month, dayOfMonth)
                : day;
    }

    /** 1016日 lost its 月: it is put back where only one month and day are possible. */
    private static @Nullable LocalDate apart(String digits, @Nullable LocalDate published) {
        LocalDate only = null;
        for (int cut = 1; cut <= 2 && cut < digits.length(); cut++) {
            String month = digits.substring(0, cut);
            String dayOfMonth = digits.substring(cut);
            boolean plain = !month.startsWith("0") && !dayOfMonth.startsWith("0") && dayOfMonth.length() <= 2;
            LocalDate day = plain ? dated(null, month, dayOfMonth, published) : null;
            if (day != null && only != null) {
                return null;
            }
            only = day == null ? only : day;
        }
        return only;
    }

    private static @Nullable LocalDate day(String year, String month, String dayOfMonth) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(dayOfMonth));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
