package quarterdeck.reading.prose;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.quantity.Numeral;
import quarterdeck.reading.quantity.Quantities;
import quarterdeck.reading.vocabulary.Folding;
import quarterdeck.reading.vocabulary.Mention;

/** A stretch of running text that is read at once: the words as printed, as folded, and where they stand. */
final class Passage {

    /** A reading added behind a character: 發(fā)展. It parts words that are one. */
    private static final Pattern PINYIN = Pattern.compile(
            "(?<=[\\u4e00-\\u9fff])[(（](?=[a-z]{0,5}[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ])[a-zāáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜü]{1,6}[)）]");

    private final String text;
    private final String folded;
    private final int start;
    private final int[] codePoints;
    private final Places places;
    private @Nullable List<Mention<Numeral>> numerals;

    /** Turns a stretch of the document's text, in code points, into a place. */
    @FunctionalInterface
    interface Places {
        Place place(int from, int to);
    }

    /**
     * @param printed the text, which is kept without the pinyin that annotates it
     * @param start offset of the first character, in code points of the document's text
     * @param places where stretches of the document's text stand
     */
    Passage(String printed, int start, Places places) {
        this.places = places;
        this.text = withoutPinyin(printed);
        this.folded = Folding.fold(text);
        this.start = start;
        this.codePoints = text.length() == printed.length() && isPlain(text) ? new int[0] : counted(printed);
    }

    String text() {
        return text;
    }

    /** The text that recognisers are given; it has the length of the printed one. */
    String folded() {
        return folded;
    }

    String words(int from, int to) {
        return text.substring(from, to);
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
        return places.place(start + codePointsBefore(from), start + codePointsBefore(to));
    }

    private int codePointsBefore(int index) {
        return codePoints.length == 0 ? index : codePoints[index];
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String withoutPinyin(String printed) {
        for (int i = 0; i < printed.length(); i++) {
            char letter = printed.charAt(i);
            if (letter >= 'à' && letter <= 'ǜ') {
                return PINYIN.matcher(printed).replaceAll("");
            }
        }
        return printed;
    }

    /** How many code points of the printed text stand before each character that is kept. */
    private static int[] counted(String printed) {
        int[] counts = new int[printed.length() + 1];
        Matcher annotation = PINYIN.matcher(printed);
        boolean annotated = annotation.find();
        int kept = 0;
        int before = 0;
        for (int i = 0; i < printed.length(); i++) {
            boolean second = i > 0 && Character.isSurrogatePair(printed.charAt(i - 1), printed.charAt(i));
            annotated = annotated && (i < annotation.end() || annotation.find());
            if (!annotated || i < annotation.start()) {
                counts[kept++] = before;
            }
            before += second ? 0 : 1;
        }
        counts[kept] = before;
        return counts;
    }
}
