package quarterdeck.reading.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.unit.Units;
import quarterdeck.reading.vocabulary.Mention;

/** Reads one unsigned number with its unit at a position of a text. */
final class QuantityScanner {

    /** As far as a power of ten and the longest unit behind a word such as 多 reach. */
    private static final int LOOK_AHEAD = 24;

    private final Units units;
    private final Fractions fractions;

    QuantityScanner(Units units) {
        this.units = units;
        this.fractions = new Fractions(units);
    }

    /** The number that begins at a position; null where none does. */
    @Nullable
    Scanned read(String original, String folded, int from) {
        Scanned fraction = fractions.read(original, folded, from);
        if (fraction != null) {
            return fraction;
        }
        PrintedNumber number = PrintedNumber.read(original, folded, from);
        return number == null ? implied(folded, from) : withUnit(folded, from, number);
    }

    /** 翻番 is one doubling; 突破万亿元 says more than one 万亿元. Other powers without a number are indefinite. */
    private @Nullable Scanned implied(String folded, int from) {
        boolean power = ChineseNumerals.smallPower(folded.charAt(from)) > 10
                || ChineseNumerals.largeExponent(folded.charAt(from)) > 0;
        boolean doubling = folded.charAt(from) == '番';
        if (doubling ? !isDoubled(folded, from) : !power || QualifierWords.before(folded, from) == null) {
            return null;
        }
        Optional<Mention<Unit>> unit = units.behindNumber(folded, from);
        PrintedNumber one = new PrintedNumber(from, BigDecimal.ONE, true, false);
        return unit.map(found -> Scanned.of(from, found.end(), one, found.what(), null))
                .filter(found -> doubling || found.end() - from > 1)
                .orElse(null);
    }

    private static boolean isDoubled(String folded, int from) {
        return folded.startsWith("翻", from - 1) || folded.startsWith("翻了", from - 2);
    }

    private Scanned withUnit(String folded, int from, PrintedNumber number) {
        QualifierWords.Word inside = QualifierWords.inside(folded, number.end());
        int at = inside == null ? number.end() : inside.end();
        Optional<Mention<Unit>> unit = units.behindNumber(folded, at);
        if (unit.isEmpty() && inside == null && at + 1 < folded.length() && folded.charAt(at) == ' ') {
            unit = units.behindNumber(folded, at + 1).filter(found -> isSpacedUnit(folded, found));
        }
        return unit.isPresent()
                ? tenths(folded, from, number, inside, unit.get())
                : withPower(folded, from, number, inside, at);
    }

    /** A word behind a space belongs to the number only if it is a whole unit and no count word. */
    private static boolean isSpacedUnit(String folded, Mention<Unit> unit) {
        return unit.end() - unit.start() > 1
                || unit.end() == folded.length()
                || !Character.isLetterOrDigit(folded.charAt(unit.end()));
    }

    /** 七成六 is 7.6 tenths. */
    private static Scanned tenths(
            String folded, int from, PrintedNumber number, QualifierWords.@Nullable Word inside, Mention<Unit> unit) {
        int digit = number.chinese() && unit.what().symbol().equals("成") && unit.end() < folded.length()
                ? ChineseNumerals.digit(folded.charAt(unit.end()))
                : 0;
        if (digit <= 0) {
            return Scanned.of(from, unit.end(), number, unit.what(), inside);
        }
        BigDecimal value = number.value().add(BigDecimal.valueOf(digit, 1));
        PrintedNumber both = new PrintedNumber(unit.end() + 1, value, true, false);
        return Scanned.of(from, both.end(), both, unit.what(), inside);
    }

    /** Without a unit behind it 万 is part of the number; 10亿多元 has the word between power and unit. */
    private Scanned withPower(
            String folded, int from, PrintedNumber number, QualifierWords.@Nullable Word inside, int at) {
        int end = at;
        int exponent = 0;
        while (end < folded.length() && ChineseNumerals.largeExponent(folded.charAt(end)) > 0) {
            exponent += ChineseNumerals.largeExponent(folded.charAt(end));
            end++;
        }
        QualifierWords.Word late = inside == null && exponent > 0 ? QualifierWords.inside(folded, end) : null;
        if (late == null) {
            return Scanned.bare(from, end, number, exponent, inside);
        }
        String without = folded.substring(at, end)
                + folded.substring(late.end(), Math.min(late.end() + LOOK_AHEAD, folded.length()));
        Optional<Mention<Unit>> unit = units.behindNumber(without, 0).filter(found -> found.end() > late.start() - at);
        return unit.isPresent()
                ? Scanned.of(
                        from,
                        at + unit.get().end() + late.end() - late.start(),
                        number,
                        unit.get().what(),
                        late)
                : Scanned.bare(from, late.end(), number, exponent, late);
    }
}
