package quarterdeck.reading.prose;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.quantity.Numeral;
import quarterdeck.reading.quantity.Quantities;
import quarterdeck.reading.vocabulary.Folding;
import quarterdeck.reading.vocabulary.Mention;

/**
 * A stretch of running text that is read at once: the words as printed, as rules are given them, and where they stand.
 * Rules are given them folded, without pinyin that annotates a character and without single spaces around numbers.
 */
final class Passage {

    /** A reading added behind a character: 發(fā)展. It parts words that are one. */
    private static final String PINYIN =
            "(?<=[\\u4e00-\\u9fff])[(（](?=[a-z]{0,5}[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ])[a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]{1,6}[)）]";

    /** 增长 5.1 %: typography that means nothing; several spaces may part columns, and between two numbers one does. */
    private static final String SPACE = "(?<=[\\u4e00-\\u9fff])[ \\u00a0\\u2009](?=[\\d０-９])"
            + "|(?<=[\\d０-９])[ \\u00a0\\u2009](?=[\\u4e00-\\u9fff%％‰])";

    private static final Pattern LEFT_OUT = Pattern.compile(PINYIN + "|" + SPACE);

    private final String original;
    private final String text;
    private final String folded;
    private final int start;
    private final Kept kept;
    private final Places places;
    private final Printings printings;
    private @Nullable List<Mention<Numeral>> numerals;

    /** Turns a stretch of the document's text, in code points, into a place. */
    @FunctionalInterface
    interface Places {
        Place place(int from, int to);
    }

    /**
     * @param printed the text
     * @param start offset of the first character, in code points of the document's text
     * @param places where stretches of the document's text stand
     * @param printings remembers how words were printed
     */
    Passage(String printed, int start, Places places, Printings printings) {
        this.original = printed;
        this.kept = Kept.of(printed, LEFT_OUT);
        this.text = kept.text();
        this.folded = Folding.fold(text);
        this.start = start;
        this.places = places;
        this.printings = printings;
    }

    String text() {
        return text;
    }

    /** The text that recognisers are given. */
    String folded() {
        return folded;
    }

    /** Words as rules are given them. */
    String words(int from, int to) {
        String words = folded.substring(from, to);
        if (!text.regionMatches(from, words, 0, words.length()) || kept.isBroken(from, to)) {
            printings.remember(words, printed(from, to));
        }
        return words;
    }

    /** Words as the document prints them. */
    String printed(int from, int to) {
        return original.substring(kept.from(from), kept.to(to));
    }

    /** Every numeral of the passage; enumerated once. */
    List<Mention<Numeral>> numerals(Quantities quantities) {
        List<Mention<Numeral>> known = numerals;
        if (known == null) {
            known = quantities.numerals(text);
            numerals = known;
        }
        return known;
    }

    Place place(int from, int to) {
        return places.place(start + codePoints(kept.from(from)), start + codePoints(kept.to(to)));
    }

    private int codePoints(int index) {
        return kept.isPlain() ? index : original.codePointCount(0, index);
    }
}
