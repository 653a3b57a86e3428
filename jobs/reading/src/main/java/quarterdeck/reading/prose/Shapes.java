package quarterdeck.reading.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Recognises what has a form of its own, whatever the vocabulary: proportions, ranks, streaks, bands, model names. */
final class Shapes {

    private static final String SMALL = "(?:[一二三四五六七八九十]{1,3}|\\d{1,3})";

    private static final Form PROPORTION =
            new Form(Form.DIGITS, ":∶︰", "(?<!\\d)\\d{1,12}(?:\\.\\d+)?(?:[:∶︰]\\d+(?:\\.\\d+)?){2,}");
    private static final Form BAND = new Form(
            Form.DIGITS + Form.NUMERALS + "百千万亿",
            "百千万十亿",
            "(\\d+(?:\\.\\d+)?|[一二三四五六七八九十])?(百万|千万|万|十亿|百亿|千亿|亿)元(?:及)?以上"
                    + "(?=(?:的)?[^,;:。、!?\\d]{0,14}?(?:项目|工程))");
    private static final Form STREAK = new Form("连", "连续([一二三四五六七八九十两]{1,3}|\\d{1,3})个?(月|季度|年)");
    private static final Form TORN = new Form(
            Form.DIGITS + ".",
            "。.",
            "(?:(?<=[\\u4e00-\\u9fff])\\.\\d{1,12}|\\d{1,12}。\\d{1,12}|\\d{1,12}(?:\\.\\d{1,12}){2,})(?=[亿万%]|美?元)");
    private static final Form RANK = new Form(
            "第",
            "第(" + SMALL + ")(?:位|名)?(?![\\d一二三四五六七八九十位名])"
                    + "(?!产业|[、和][二三]|季|代|批|届|次|期|轮|阶段|步|类|方|个|天|种|套|份|场|站|线|时间|动力|要务|责任|资源|生产力|书记|梯队|档|道|条|章|款|号|页|人民|中学|医院)");
    private static final Form TOP =
            new Form("前首榜", "前(" + SMALL + ")(?:位|名|强|列)?(?![\\d一二三四五六七八九十位名强])(?!季|个|月|年|次|天|期|批|日|周|两|半)|首位|榜首");

    private static final String DATE =
            "(?=\\d{1,4}(?:[-/年月日:]|\\.\\d{1,2}[-/.]))(?:(?<!\\d)\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d)(?: ?\\d{1,2}:\\d{2}(?::\\d{2})?)?"
                    + "|(?:\\d{4}年)?(?<!\\d)\\d{1,2}月\\d{1,2}日(?: ?\\d{1,2}:\\d{2}(?::\\d{2})?)?"
                    + "|(?<![\\d:.])\\d{1,2}:\\d{2}(?::\\d{2})?(?![\\d:.])"
                    + "|(?<!\\d)(?:1[0-2]|[1-9])(?:3[01]|[12]\\d|0?[1-9])日(?=上午|下午|晚|,|召开|举行)"
                    + "|(?<![\\d月个])[1-3]?\\d日(?=上午|下午|晚|,|,?从|召开|举行|电|讯))";
    private static final List<Known> KNOWN = List.of(
            new Known(Explanation.DATE, new Form(Form.DIGITS, "-/年月日:.", DATE)),
            new Known(
                    Explanation.DATE,
                    new Form(
                            Form.DIGITS,
                            "年",
                            "(?<=" + Datelines.SIGNER
                                    + "[ ,(]{0,8})(?<=(?:^|\\n)[\\u4e00-\\u9fff ,(]{3,40})\\d{4}年\\d{1,2}月(?=\\)?[ \\r]*(?:\\n|$))")),
            new Known(Explanation.FOOTNOTE, new Form("[①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", "\\[\\d{1,3}\\]|[①-⑳]")),
            new Known(
                    Explanation.DECREE,
                    new Form(
                            Form.DIGITS + "〔[(第",
                            "号",
                            "[〔\\[(]\\d{4}[〕\\])]第?\\d+号|第\\d+号|第[一二三四五六七八九十百\\d]+(?:条|章|款)|\\d+号文")),
            new Known(
                    Explanation.LIST_ORDINAL,
                    new Form(
                            Form.DIGITS + Form.NUMERALS + " (第",
                            "(?m)^[ ]*[一二三四五六七八九十]{1,3}[、.](?![二三四][、和])|\\([一二三四五六七八九十]{1,3}\\)"
                                    + "|(?m)^[ ]*\\(?\\d{1,2}[、.)](?!\\d)|(?m)^[ ]*0\\d(?=[\\u4e00-\\u9fff])"
                                    + "|(?<![\\d\\u4e00-\\u9fff])[一二三四五六七八九十]{1,2}是|(?<![\\d\\u4e00-\\u9fff])第[一二三四五六七八九十],")),
            new Known(
                    Explanation.CONTACT,
                    new Form(
                            Form.DIGITS + "邮备",
                            "(?<!\\d)0\\d{2,3}-\\d{7,8}|(?<!\\d)1[3-9]\\d{9}(?!\\d)|(?:邮编|邮政编码|备案号)[::]? ?\\d+")));
    private static final List<Known> NAMES = List.of(
            new Known(Explanation.IDIOM, new Form("一两二三四五六七八九12345", "位", "[一两二三四五六七八九1-5]位数")),
            new Known(
                    Explanation.MODEL,
                    new Form(
                            Form.DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                            "GD",
                            "(?<![A-Za-z\\d])(?!GDP|CPI|PPI|PMI|TEU|RPI)[A-Z][A-Za-z]{0,5}-?\\d{1,4}(?:\\.\\d)?"
                                    + "(?:-?[A-Z][A-Za-z0-9]*)?(?![\\d.]*[%亿万元])|(?<![\\d.])\\d[GD](?![A-Za-z])")),
            new Known(
                    Explanation.SLOGAN,
                    new Form("“「", "[“「][^”」,。;%亿元]{0,10}?[\\d一二三四五六七八九十百千万两][^”」,。;%亿元]{0,10}[”」]")));

    /** A form whose numerals are no statistics, and why. */
    private record Known(Explanation explanation, Form form) {}

    private static final boolean[] STARTS = Form.starts(all());

    private final String folded;
    private final Form.Places places;

    private Shapes(String folded, Form.Places places) {
        this.folded = folded;
        this.places = places;
    }

    private static List<Form> all() {
        List<Form> all = new ArrayList<>(List.of(PROPORTION, BAND, STREAK, TORN, RANK, TOP));
        KNOWN.forEach(known -> all.add(known.form()));
        NAMES.forEach(known -> all.add(known.form()));
        return all;
    }

    /** Looks once where any form may begin. */
    static Shapes of(String folded) {
        return new Shapes(folded, Form.Places.of(folded, STARTS));
    }

    /** Forms that win over whatever else is recognised in the same place. */
    List<Part> certain() {
        List<Part> found = new ArrayList<>();
        for (Known form : KNOWN) {
            addKnown(form, found);
        }
        PROPORTION.find(folded, places, m -> {
            List<BigDecimal> terms = new ArrayList<>();
            for (String term : m.group().split("[:∶︰]")) {
                terms.add(new BigDecimal(term));
            }
            found.add(new Part.Proportion(m.start(), m.end(), m.group(), List.copyOf(terms)));
        });
        TORN.find(folded, places, m -> found.add(new Part.Torn(m.start(), m.end(), m.group())));
        BAND.find(
                folded,
                places,
                m -> found.add(new Part.Band(m.start(), m.end(), m.group(), bandOf(m.group(1), m.group(2)))));
        STREAK.find(
                folded,
                places,
                m -> found.add(new Part.Streak(m.start(), m.end(), m.group(), SmallNumber.of(m.group(1)), m.group(2))));
        return found;
    }

    /** Forms that yield to a longer reading of the same words. */
    List<Part> likely() {
        List<Part> found = new ArrayList<>();
        for (Known form : NAMES) {
            addKnown(form, found);
        }
        RANK.find(
                folded,
                places,
                m -> found.add(new Part.Ordinal(m.start(), m.end(), m.group(), SmallNumber.of(m.group(1)), false)));
        TOP.find(folded, places, m -> {
            boolean upTo = m.group(1) != null;
            int rank = upTo ? SmallNumber.of(m.group(1)) : 1;
            found.add(new Part.Ordinal(m.start(), m.end(), m.group(), rank, upTo));
        });
        return found;
    }

    private void addKnown(Known known, List<Part> found) {
        known.form()
                .find(
                        folded,
                        places,
                        m -> found.add(new Part.Known(m.start(), m.end(), m.group(), known.explanation())));
    }

    private static BigDecimal bandOf(@org.jspecify.annotations.Nullable String number, String scale) {
        BigDecimal times = number == null
                ? BigDecimal.ONE
                : Character.isDigit(number.charAt(0))
                        ? new BigDecimal(number)
                        : BigDecimal.valueOf(SmallNumber.of(number));
        int zeros = scale.endsWith("亿") ? 8 : 4;
        int more = switch (scale.charAt(0)) {
            case '十' -> 1;
            case '百' -> 2;
            case '千' -> 3;
            default -> 0;
        };
        return new BigDecimal(times.scaleByPowerOfTen(zeros + more).toPlainString());
    }
}
