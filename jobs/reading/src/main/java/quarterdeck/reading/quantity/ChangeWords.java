package quarterdeck.reading.quantity;

import java.util.List;

/** Words of rise and fall that stand directly before a number and give it its sign. */
final class ChangeWords {

    private static final List<String> FALLING =
            List.of("负增长", "下降", "下跌", "下滑", "回落", "减少", "降低", "收窄", "缩小", "减收", "少增", "降", "跌", "减");
    private static final List<String> RISING = List.of("增长", "上升", "上涨", "提高", "提升", "增加", "扩大", "加快", "增", "升", "涨");

    /** A word that ends where the number starts. */
    record Word(int start, boolean falling) {}

    private ChangeWords() {}

    /** The word directly before an index, the longest; a word without length at the index where there is none. */
    static Word before(String folded, int end) {
        int behind = end > 0 && folded.charAt(end - 1) == '了' ? end - 1 : end;
        for (String word : FALLING) {
            if (folded.startsWith(word, behind - word.length())) {
                return new Word(behind - word.length(), true);
            }
        }
        for (String word : RISING) {
            if (folded.startsWith(word, behind - word.length())) {
                return new Word(behind - word.length(), false);
            }
        }
        return new Word(end, false);
    }
}
