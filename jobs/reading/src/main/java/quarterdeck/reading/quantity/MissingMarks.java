package quarterdeck.reading.quantity;

import java.util.Locale;
import java.util.Set;
import quarterdeck.reading.vocabulary.Folding;

/** The marks that bureaus print where there is no value. A zero is a number. */
final class MissingMarks {

    private static final Set<String> WORDS = Set.of(
            "x", "xx", "xxx", "n/a", "n.a.", "na", "nan", "null", "none", "nil", "空", "(空)", "缺", "(缺)", "无", "暂无",
            "暂缺", "无数据", "暂无数据", "未公布", "不详", "*", "**", "***", "×", "#", "#n/a", "#value!", "#div/0!", "#ref!",
            "#name?", "/", "\\");
    private static final String STROKES = "-_.…⋯·•─━~";

    private MissingMarks() {}

    static boolean isMark(String cell) {
        String folded = Folding.fold(cell).strip().replace(" ", "").toLowerCase(Locale.ROOT);
        return WORDS.contains(folded) || folded.chars().allMatch(letter -> STROKES.indexOf(letter) >= 0);
    }
}
