package quarterdeck.reading.synthetic;

import java.util.HashMap;
import java.util.Map;

/** How words are spaced, wrapped and marked; the same in the whole table. */
final class Wording {

    private final Dice dice;
    private final boolean wrapped;
    private final boolean footnotes;
    private final boolean spaced;
    private final Map<String, String> headers = new HashMap<>();

    Wording(Dice dice, boolean mayWrap) {
        this.dice = dice;
        this.wrapped = mayWrap && dice.chance(0.25);
        this.footnotes = dice.chance(0.12);
        this.spaced = dice.chance(0.3);
    }

    boolean hasFootnotes() {
        return footnotes;
    }

    boolean isWrapped() {
        return wrapped;
    }

    /** A header as it is printed: 地 区 for 地区, words of many characters broken over two lines. */
    String header(String words) {
        return headers.computeIfAbsent(words, this::set);
    }

    private String set(String words) {
        if (spaced && words.length() == 2) {
            return words.charAt(0) + dice.word("  ", "　", "    ") + words.charAt(1);
        }
        int open = words.indexOf('(');
        if (wrapped && words.length() >= 6 && !words.matches(".*[0-9].*")) {
            int at = open > 2 ? open : words.length() / 2;
            return words.substring(0, at) + "\n" + words.substring(at);
        }
        return footnotes && words.length() >= 4 && open < 0 && words.endsWith("额") && dice.chance(0.4)
                ? words + dice.word("①", "[1]", "*")
                : words;
    }

    Cell stub(String words, int indent) {
        String printed =
                footnotes && words.length() > 4 && dice.chance(0.15) ? words + dice.word("①", "[1]", "②") : words;
        return Cell.words(printed).indented(indent);
    }
}
