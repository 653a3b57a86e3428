package quarterdeck.reading.quantity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words before and behind a number that say how exactly it is meant. */
final class QualifierWords {

    /** A word and what it makes of the number. */
    record Word(String printed, Qualifier qualifier) {}

    private static final List<Word> BEFORE = List.of(
            new Word("不低于", Qualifier.AT_LEAST),
            new Word("不少于", Qualifier.AT_LEAST),
            new Word("不小于", Qualifier.AT_LEAST),
            new Word("至少", Qualifier.AT_LEAST),
            new Word("不超过", Qualifier.AT_MOST),
            new Word("不高于", Qualifier.AT_MOST),
            new Word("不多于", Qualifier.AT_MOST),
            new Word("不大于", Qualifier.AT_MOST),
            new Word("不足", Qualifier.NEARLY),
            new Word("至多", Qualifier.AT_MOST),
            new Word("最多", Qualifier.AT_MOST),
            new Word("超过", Qualifier.MORE_THAN),
            new Word("超出", Qualifier.MORE_THAN),
            new Word("突破", Qualifier.MORE_THAN),
            new Word("接近", Qualifier.NEARLY),
            new Word("将近", Qualifier.NEARLY),
            new Word("大约", Qualifier.ABOUT),
            new Word("约为", Qualifier.ABOUT),
            new Word("大概", Qualifier.ABOUT),
            new Word("超", Qualifier.MORE_THAN),
            new Word("逾", Qualifier.MORE_THAN),
            new Word("近", Qualifier.NEARLY),
            new Word("约", Qualifier.ABOUT));

    private static final List<Word> BEHIND = List.of(
            new Word("及以上", Qualifier.AT_LEAST),
            new Word("及以下", Qualifier.AT_MOST),
            new Word("以上", Qualifier.AT_LEAST),
            new Word("以下", Qualifier.AT_MOST),
            new Word("以内", Qualifier.AT_MOST),
            new Word("之内", Qualifier.AT_MOST),
            new Word("左右", Qualifier.ABOUT),
            new Word("上下", Qualifier.ABOUT),
            new Word("有余", Qualifier.MORE_THAN));

    private static final List<Word> INSIDE = List.of(
            new Word("多", Qualifier.MORE_THAN),
            new Word("余", Qualifier.MORE_THAN),
            new Word("几", Qualifier.MORE_THAN),
            new Word("来", Qualifier.ABOUT),
            new Word("+", Qualifier.MORE_THAN));

    private QualifierWords() {}

    /** The word that ends right before a position of a folded text. */
    static @Nullable Word before(String folded, int end) {
        for (Word word : BEFORE) {
            if (folded.startsWith(word.printed, end - word.printed.length())) {
                return word;
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

    private static @Nullable Word at(List<Word> words, String folded, int from) {
        for (Word word : words) {
            if (folded.startsWith(word.printed, from)) {
                return word;
            }
        }
        return null;
    }
}
