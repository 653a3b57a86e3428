package quarterdeck.reading.prose;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.indicator.IndicatorRef;
import quarterdeck.reading.period.PeriodExpression;
import quarterdeck.reading.quantity.Quantity;
import quarterdeck.reading.quantity.QuantityRange;
import quarterdeck.reading.region.Region;
import quarterdeck.reading.region.RegionLevel;
import quarterdeck.reading.vocabulary.Resolution;

/** A recognised piece of a clause; the parts of a passage cover it in order and without overlap. */
sealed interface Part {

    /** Index of the first {@code char} in the passage. */
    int start();

    /** Index behind the last {@code char}. */
    int end();

    /** A region called by its name. */
    record Where(int start, int end, String words, Resolution<Region> region) implements Part {}

    /** A region pointed at (全省, 我市, 该区); a null level is whatever region the text is about. */
    record Here(int start, int end, String words, @Nullable RegionLevel level) implements Part {}

    /** An indicator called by one of its labels. */
    record What(int start, int end, String words, Resolution<IndicatorRef> indicator) implements Part {}

    /** A reference period. */
    record When(int start, int end, String words, PeriodExpression period) implements Part {}

    /** A number with its unit and qualifier; where it was repaired, how and why that is the only reading. */
    record HowMuch(int start, int end, String words, Quantity quantity, String repair) implements Part {

        HowMuch(int start, int end, String words, Quantity quantity) {
            this(start, end, words, quantity, "");
        }
    }

    /** A number that a copy has torn or glued, so that no figure can be read from it (.44亿, 2975。55亿, 164.27104.12.7亿). */
    record Torn(int start, int end, String words) implements Part {}

    /** Two ends of a range (5%-6%). */
    record Range(int start, int end, String words, QuantityRange range) implements Part {}

    /** A rank (第三, 前三). */
    record Ordinal(int start, int end, String words, int rank, boolean upTo) implements Part {}

    /** How many periods in a row (连续13个月). */
    record Streak(int start, int end, String words, int length, String unit) implements Part {}

    /** Numbers in proportion (2.9:38.6:58.5). */
    record Proportion(int start, int end, String words, List<BigDecimal> terms) implements Part {}

    /** The least size of the things that are counted (10亿元以上), in 元. */
    record Band(int start, int end, String words, BigDecimal low) implements Part {}

    /** A word of the grammar. */
    record Sign(int start, int end, String words, Cue cue) implements Part {}

    /** Something whose numerals are no statistics. */
    record Known(int start, int end, String words, Explanation explanation) implements Part {}

    /** A punctuation mark that ends a clause or separates the members of a list. */
    record Stop(int start, int end, char mark) implements Part {}

    /** Words that nothing recognises. */
    record Plain(int start, int end, String words) implements Part {}

    default boolean is(Cue cue) {
        return this instanceof Sign sign && sign.cue() == cue;
    }

    /** Whether it is a number of some kind, which ends what belongs to the number after it. */
    default boolean isNumber() {
        return this instanceof HowMuch
                || this instanceof Range
                || this instanceof Torn
                || this instanceof Ordinal
                || this instanceof Proportion;
    }
}
