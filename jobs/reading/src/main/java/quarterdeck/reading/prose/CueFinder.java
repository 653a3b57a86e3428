package quarterdeck.reading.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds the words of the grammar in folded text: at each place the longest. */
final class CueFinder {

    /** Pieces of many other words: they count only where a number follows. */
    private static final String ONLY_BEFORE_NUMBERS = "增涨升降跌减高快低慢";

    private record Word(String text, Cue cue) {}

    private static final Word[] NONE = {};

    /** At the code of a character the words that begin with it, the longest first. */
    private final Word[][] byFirst = new Word[Character.MAX_VALUE + 1][];

    CueFinder() {
        Map<Character, List<Word>> words = new TreeMap<>();
        for (Cue cue : Cue.values()) {
            for (String word : cue.words()) {
                words.computeIfAbsent(word.charAt(0), first -> new ArrayList<>())
                        .add(new Word(word, cue));
            }
        }
        Arrays.fill(byFirst, NONE);
        words.forEach((first, beginning) -> byFirst[first] = beginning.stream()
                .sorted(Comparator.comparingInt((Word word) -> word.text().length())
                        .reversed())
                .toArray(Word[]::new));
    }

    /** The firm words in order, none overlapping. */
    List<Part> firm(String folded) {
        return find(folded, new boolean[folded.length()], true);
    }

    /** The words in what is not taken yet, in order, none overlapping: 实现 in 全年实现 where 全年 is taken. */
    List<Part> free(String folded, boolean[] taken) {
        return find(folded, taken, false);
    }

    private List<Part> find(String folded, boolean[] taken, boolean firm) {
        List<Part> found = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            Part.Sign sign = taken[at] ? null : startingAt(folded, at, taken, firm);
            if (sign == null) {
                at++;
            } else {
                found.add(sign);
                at = sign.end();
            }
        }
        return found;
    }

    private Part.@Nullable Sign startingAt(String folded, int at, boolean[] taken, boolean firm) {
        for (Word word : byFirst[folded.charAt(at)]) {
            int end = at + word.text().length();
            boolean fits = (!firm || word.cue().isFirm())
                    && folded.startsWith(word.text(), at)
                    && (!isPieceOnly(word) || numberFollows(folded, end))
                    && isFree(taken, at, end);
            if (fits) {
                return new Part.Sign(at, end, word.text(), word.cue());
            }
        }
        return null;
    }

    private static boolean isFree(boolean[] taken, int from, int to) {
        for (int i = from; i < to; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPieceOnly(Word word) {
        return word.text().length() == 1
                && word.cue() != Cue.EMPTY
                && ONLY_BEFORE_NUMBERS.indexOf(word.text().charAt(0)) >= 0;
    }

    private static boolean numberFollows(String folded, int at) {
        int next = at;
        while (next < folded.length() && folded.charAt(next) == ' ') {
            next++;
        }
        return next < folded.length()
                && ("-+约近超逾".indexOf(folded.charAt(next)) >= 0 || Character.isDigit(folded.charAt(next)));
    }
}
