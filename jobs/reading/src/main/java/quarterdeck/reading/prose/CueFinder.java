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

    /** All words in order, none overlapping. */
    List<Part> find(String folded) {
        List<Part> found = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            Part.Sign sign = startingAt(folded, at);
            if (sign == null) {
                at++;
            } else {
                found.add(sign);
                at = sign.end();
            }
        }
        return found;
    }

    private Part.@Nullable Sign startingAt(String folded, int at) {
        for (Word word : byFirst[folded.charAt(at)]) {
            int end = at + word.text().length();
            if (folded.startsWith(word.text(), at) && (!isPieceOnly(word) || numberFollows(folded, end))) {
                return new Part.Sign(at, end, word.text(), word.cue());
            }
        }
        return null;
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
