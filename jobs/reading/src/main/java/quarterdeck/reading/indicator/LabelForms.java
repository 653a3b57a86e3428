package quarterdeck.reading.indicator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.vocabulary.Folding;

/** The forms a printed label is looked up in, from the whole of it to its core. */
final class LabelForms {

    /**
     * One form.
     *
     * @param key what is looked up
     * @param measure what the words cut off say, null where they say nothing of the measure
     * @param wording the words cut off
     */
    record Form(String key, @Nullable Measure measure, String wording) {}

    private static final Pattern MARKS = Pattern.compile(
            "^(?:[ #*·•●○◆■□▲△★☆>|+、,.:：-]+|其中 ?[:：,，]?|[(（]?[一二三四五六七八九十]{1,3}[)）] ?|[一二三四五六七八九十]{1,3} ?[、.．] ?|"
                    + "[(（]?[0-9]{1,2}[)）] ?|[0-9]{1,2} ?[、.．](?![0-9]) ?|[①-⑳] ?|[ⅰ-ⅹⅠ-Ⅻ]+ ?[、.．] ?)");
    private static final Pattern NOTES =
            Pattern.compile("(?:[ *①-⑳†‡¹²³⁴⁵]+|\\[注?[0-9]{1,2}]|[(（]?注[0-9]{0,2}[)）]?|<[0-9]>)$");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔（]([^()\\[\\]【】〔〕（）]*)[)\\]】〕）]");
    private static final Pattern TAIL_UNIT = Pattern.compile("[,，:：;；/ ](?:单位[:：]?)?([^,，:：;；/ ]{1,8})$");
    private static final Pattern PREFIX =
            Pattern.compile("^(?:全[国省市县区州旗镇乡]|[本我][省市县区州]|分?各?(?:县市区|县区|区县|市县|市州|市|省市区|地区)(?:分|:)?(?=.)|"
                    + "(?:[0-9]{2,4}年)?(?:[0-9]{1,4}月(?:份|末|止|底)?|[一二三四1-4]季度末?|上半年|下半年|前三季度|全年)|[0-9]{4}年|"
                    + "[比较]年初|本月末?|按[^分]{1,6}分|本年|当年|当月|本期|累计|年末|期末|月末|季末|年度|实现|完成|其中|主要)");

    private static final Pattern UNIT_CAPTION = Pattern.compile("^(?:计量)?单位[:：]?");
    private static final Pattern SIGNS = Pattern.compile("[+±-]*[%‰]|[±+-]+");
    private static final Pattern PERIOD = Pattern.compile(
            "(?:[0-9]{4}年)?(?:[0-9]{1,2}(?:-[0-9]{1,2})?月(?:份|末|底)?|[一二三四1-4]季度|前三季度|[上下]半年|全年|年)|[0-9]{4}年");

    private LabelForms() {}

    /** The forms, the least changed first. */
    static List<Form> of(String label, Set<String> units) {
        Set<Form> forms = new LinkedHashSet<>();
        String text = Folding.fold(label).strip();
        addCuts(forms, bare(text, units));
        String unmarked = withoutMarks(text);
        if (!unmarked.equals(text)) {
            addCuts(forms, bare(unmarked, units));
        }
        return new ArrayList<>(forms);
    }

    private static String withoutMarks(String text) {
        String rest = text;
        while (true) {
            Matcher marks = MARKS.matcher(rest);
            Matcher notes = NOTES.matcher(rest);
            if (marks.find() && marks.end() < rest.length()) {
                rest = rest.substring(marks.end());
            } else if (notes.find() && notes.start() > 0) {
                rest = rest.substring(0, notes.start());
            } else {
                return rest;
            }
        }
    }

    /** The label with its brackets read through, and without those that hold nothing but a unit or a period. */
    private static List<String> bare(String text, Set<String> units) {
        String withoutUnits = BRACKETS.matcher(text)
                .replaceAll(found -> isUnit(found.group(1), units)
                                || PERIOD.matcher(found.group(1)).matches()
                        ? ""
                        : Matcher.quoteReplacement(found.group()));
        Matcher tail = TAIL_UNIT.matcher(withoutUnits);
        if (tail.find() && tail.start() > 0 && isUnit(tail.group(1), units)) {
            withoutUnits = withoutUnits.substring(0, tail.start());
        }
        return withoutUnits.equals(text) ? List.of(text) : List.of(text, withoutUnits);
    }

    /** A currency in brackets may be what the label counts (存款余额(人民币)), not only what it is counted in. */
    private static boolean isUnit(String text, Set<String> units) {
        String printed = UNIT_CAPTION.matcher(text.strip()).replaceFirst("");
        return units.contains(LabelKey.of(printed)) && !printed.equals("人民币")
                || SIGNS.matcher(printed).matches();
    }

    private static void addCuts(Set<Form> forms, List<String> texts) {
        for (String text : texts) {
            Form form = new Form(LabelKey.of(text), null, "");
            while (form != null && !form.key.isEmpty()) {
                forms.add(form);
                addWithoutPrefix(forms, form);
                form = shorter(form);
            }
        }
    }

    private static @Nullable Form shorter(Form form) {
        MeasureWords.Cut cut = MeasureWords.cut(form.key);
        return cut == null ? null : cut(form, cut);
    }

    private static Form cut(Form form, MeasureWords.Cut cut) {
        return new Form(cut.rest(), stronger(form.measure, cut.measure()), cut.words() + form.wording);
    }

    private static void addWithoutPrefix(Set<Form> forms, Form form) {
        Form rest = form;
        Matcher prefix = PREFIX.matcher(rest.key);
        while (prefix.find() && prefix.end() < rest.key.length()) {
            rest = new Form(rest.key.substring(prefix.end()), rest.measure, rest.wording);
            forms.add(rest);
            prefix = PREFIX.matcher(rest.key);
        }
    }

    /** Of two measures in one label the later words win, but any other wins over a plain level. */
    static @Nullable Measure stronger(@Nullable Measure last, @Nullable Measure before) {
        if (last == null || last == Measure.LEVEL) {
            return before == null ? last : before;
        }
        return last;
    }
}
