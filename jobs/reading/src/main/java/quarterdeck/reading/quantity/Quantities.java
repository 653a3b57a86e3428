package quarterdeck.reading.quantity;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.unit.Units;
import quarterdeck.reading.vocabulary.Folding;
import quarterdeck.reading.vocabulary.Mention;

/** Recognises printed numbers with their qualifiers and units. Immutable, safe for threads. */
public final class Quantities {

    private final CellReader cells;
    private final TextReader texts;
    private final NumeralReader numerals;

    public Quantities(Units units) {
        QuantityScanner scanner = new QuantityScanner(units);
        this.cells = new CellReader(scanner);
        this.texts = new TextReader(scanner);
        this.numerals = new NumeralReader(units);
    }

    /** The number that the whole of a cell is; empty where it is none, is a range, or its separators do not fit. */
    public Optional<Quantity> parse(String cell) {
        return cells.read(cell);
    }

    /**
     * The number that a cell is whose whole text is digits, perhaps in groups of three, with decimals and a minus sign;
     * null where it is printed in any other way, which {@link #parse} may still read.
     */
    public static @Nullable Quantity digits(String cell) {
        return PlainDigits.read(cell);
    }

    /** Whether a cell is digits in groups of three with ASCII commas, perhaps with a minus sign and decimals: 12,345.6. */
    public static boolean isGrouped(String cell) {
        return CellReader.isGrouped(cell);
    }

    /**
     * Numbers in running text with qualifier and unit, none overlapping, in order. Numbers that are no quantities by
     * their form alone are left out: ordinals, dates, model names, ratios, sums, and the ends of ranges, which
     * {@link #ranges} gives.
     */
    public List<Mention<Quantity>> find(String text) {
        return texts.quantities(text, Folding.fold(text));
    }

    /**
     * The numbers of {@link #find}, each with the word of rise or fall that stands directly before it (下降2.1%,
     * 减少了38项): a falling word turns the sign, and the words belong to the mention.
     */
    public List<Mention<Quantity>> changes(String text) {
        String folded = Folding.fold(text);
        return texts.quantities(text, folded).stream()
                .map(found -> {
                    ChangeWords.Word word = ChangeWords.before(folded, found.start());
                    boolean turned = word.falling() && found.what().value().signum() > 0;
                    return new Mention<>(
                            word.start(), found.end(), turned ? found.what().opposite() : found.what());
                })
                .toList();
    }

    /** Ranges in running text (5%—5.5%, 10至20亿元), none overlapping, in order. */
    public List<Mention<QuantityRange>> ranges(String text) {
        return texts.ranges(text, Folding.fold(text));
    }

    /**
     * What one look at a text finds.
     *
     * @param quantities what {@link #find} gives
     * @param ranges what {@link #ranges} gives
     */
    public record Numbers(List<Mention<Quantity>> quantities, List<Mention<QuantityRange>> ranges) {}

    /** Numbers and ranges at once, which takes half as long as one after the other. */
    public Numbers numbers(String text) {
        return texts.numbers(text, Folding.fold(text));
    }

    /**
     * Every numeral of a text, Arabic and Chinese, in order and none overlapping: those of quantities, dates and
     * ordinals as well as those inside names and words (八八战略, 一带一路, EH216-S, 415X). A power of ten belongs to the
     * numeral before it; on its own it is one only where it counts something (千项, 亿元).
     */
    public List<Mention<Numeral>> numerals(String text) {
        return numerals.read(text, Folding.fold(text));
    }

    /** Whether a cell holds a mark that stands for a missing value: blank, -, —, …, X, .. */
    public boolean isMissingMark(String cell) {
        return MissingMarks.isMark(cell);
    }
}
