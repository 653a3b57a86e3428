package quarterdeck.reading.quantity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words before and behind a number that say how exactly it is meant. */
final class QualifierWords {

    /**
     * A word and what it makes of the number.
     *
     * @param start where it begins in the text
     */
    record Word(int start, int end, Qualifier qualifier) {}

    /** @param unless characters beside the word that make it a part of another one (节约, 5%上下游) */
    private record Form(String printed, Qualifier qualifier, String unless) {}

    private static final List<Form> BEFORE = List.of(
            new Form("不低于", Qualifier.AT_LEAST, ""),
            new Form("不少于", Qualifier.AT_LEAST, ""),
            new Form("不小于", Qualifier.AT_LEAST, ""),
            new Form("至少", Qualifier.AT_LEAST, ""),
            new Form("不超过", Qualifier.AT_MOST, ""),
            new Form("不高于", Qualifier.AT_MOST, ""),
            new Form("不多于", Qualifier.AT_MOST, ""),
            new Form("不大于", Qualifier.AT_MOST, ""),
            new Form("不足", Qualifier.AT_MOST, ""),
            new Form("不到", Qualifier.AT_MOST, ""),
            new Form("至多", Qualifier.AT_MOST, ""),
            new Form("最多", Qualifier.AT_MOST, ""),
            new Form("超过了", Qualifier.MORE_THAN, "不"),
            new Form("超过", Qualifier.MORE_THAN, "不"),
            new Form("超出", Qualifier.MORE_THAN, ""),
            new Form("突破了", Qualifier.MORE_THAN, ""),
            new Form("突破", Qualifier.MORE_THAN, ""),
            new Form("迈过", Qualifier.MORE_THAN, ""),
            new Form("跨过", Qualifier.MORE_THAN, ""),
            new Form("越过", Qualifier.MORE_THAN, ""),
            new Form("迈上", Qualifier.AT_LEAST, ""),
            new Form("站上", Qualifier.AT_LEAST, ""),
            new Form("跨上", Qualifier.AT_LEAST, ""),
            new Form("跃上", Qualifier.AT_LEAST, ""),
            new Form("登上", Qualifier.AT_LEAST, ""),
            new Form("接近", Qualifier.NEARLY, ""),
            new Form("将近", Qualifier.NEARLY, ""),
            new Form("大约", Qualifier.ABOUT, ""),
            new Form("约为", Qualifier.ABOUT, ""),
            new Form("约占", Qualifier.ABOUT, ""),
            new Form("大概", Qualifier.ABOUT, ""),
            new Form("超", Qualifier.MORE_THAN, "赶反"),
            new Form("逾", Qualifier.MORE_THAN, ""),
            new Form("破", Qualifier.MORE_THAN, "打爆侦"),
            new Form("近", Qualifier.NEARLY, "最附邻靠相"),
            new Form("约", Qualifier.ABOUT, "节签合条预公特邀契违履制集缔"));

    private static final List<Form> BEHIND = List.of(
            new Form("及以上", Qualifier.AT_LEAST, ""),
            new Form("及以下", Qualifier.AT_MOST, ""),
            new Form("以上", Qualifier.AT_LEAST, ""),
            new Form("以下", Qualifier.AT_MOST, "简统同"),
            new Form("以内", Qualifier.AT_MOST, ""),
            new Form("之内", Qualifier.AT_MOST, ""),
            new Form("左右", Qualifier.ABOUT, ""),
            new Form("上下", Qualifier.ABOUT, "游"),
            new Form("有余", Qualifier.MORE_THAN, ""),
            new Form("+", Qualifier.MORE_THAN, "0123456789"));

    private static final List<Form> INSIDE = List.of(
            new Form("多", Qualifier.MORE_THAN, "样"),
            new Form("余", Qualifier.MORE_THAN, "额"),
            new Form("几", Qualifier.MORE_THAN, ""),
            new Form("来", Qualifier.ABOUT, "自源看说"),
            new Form("+", Qualifier.MORE_THAN, "0123456789"));

    private QualifierWords() {}

    /** The word that ends right before a position of a folded text, a space between them at most. */
    static @Nullable Word before(String folded, int position) {
        int end = position > 0 && folded.charAt(position - 1) == ' ' ? position - 1 : position;
        for (Form form : BEFORE) {
            int start = end - form.printed.length();
            if (start >= 0 && folded.startsWith(form.printed, start) && !contains(form.unless, folded, start - 1)) {
                return new Word(start, end, form.qualifier);
            }
        }
        return null;
    }

    /** The word right behind the unit. */
    static @Nullable Word behind(String folded, int from) {
        return at(BEHIND, folded, from);
    }

    /** The word between the number and its unit: 210多万家, 10余个. */
    static @Nullable Word inside(String folded, int from) {
        return at(INSIDE, folded, from);
    }

    private static @Nullable Word at(List<Form> forms, String folded, int from) {
        if (from >= folded.length()) {
            return null;
        }
        for (Form form : forms) {
            int end = from + form.printed.length();
            if (folded.startsWith(form.printed, from) && !contains(form.unless, folded, end)) {
                return new Word(from, end, form.qualifier);
            }
        }
        return null;
    }

    private static boolean contains(String letters, String folded, int at) {
        return at >= 0 && at < folded.length() && letters.indexOf(folded.charAt(at)) >= 0;
    }

    /** What the words together say: the one behind the unit before the one in front and the one inside. */
    static Qualifier qualifier(@Nullable Word before, @Nullable Word inside, @Nullable Word behind) {
        Word word = behind != null ? behind : before != null ? before : inside;
        return word == null ? Qualifier.EXACT : word.qualifier;
    }
}
