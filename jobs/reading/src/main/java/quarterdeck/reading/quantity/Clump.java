package quarterdeck.reading.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.vocabulary.Mention;

/** Numbers tied to each other by dashes, colons, plus signs: a range, a date, a ratio, or a number on its own. */
final class Clump {

    private static final String JOINTS = "-~至到:∶+/.±";
    private static final String RANGE_JOINTS = "-~至到";
    private static final String FROM = "从由自";
    private static final int LONGEST_JOINT = 2;

    private final String folded;
    private final Surroundings around;
    private final List<Scanned> parts = new ArrayList<>();

    Clump(String folded, Scanned first) {
        this.folded = folded;
        this.around = new Surroundings(folded);
        parts.add(first);
    }

    void add(Scanned further) {
        parts.add(further);
    }

    int end() {
        return parts.get(parts.size() - 1).end();
    }

    /** Index behind a joint at a position, where a number follows; -1 otherwise. */
    static int joint(String folded, int at) {
        int end = at;
        while (end < folded.length() && end - at < LONGEST_JOINT && JOINTS.indexOf(folded.charAt(end)) >= 0) {
            end++;
        }
        boolean number = PrintedNumber.isDigit(folded, end)
                || end < folded.length() && ChineseNumerals.digit(folded.charAt(end)) >= 0
                || folded.startsWith("百分之", end);
        return end > at && number ? end : -1;
    }

    /** The numbers of the clump that count or measure something on their own. */
    List<Mention<Quantity>> quantities() {
        List<Mention<Quantity>> found = new ArrayList<>();
        if (parts.size() == 1 && previous() != '±' || isChange()) {
            for (Scanned part : parts) {
                if (around.isQuantity(part)) {
                    found.add(quantity(part));
                }
            }
        }
        return found;
    }

    private char previous() {
        int before = parts.get(0).start() - 1;
        return before < 0 ? ' ' : folded.charAt(before);
    }

    /** 由5%到6% goes from one value to another; it is no range. */
    private boolean isChange() {
        return isPair() && FROM.indexOf(previous()) >= 0 && parts.get(0).unit() != null;
    }

    private boolean isPair() {
        return parts.size() == 2
                && RANGE_JOINTS.indexOf(folded.charAt(parts.get(0).end())) >= 0;
    }

    Optional<Mention<QuantityRange>> range() {
        if (parts.size() == 1 && previous() == '±') {
            Scanned only = parts.get(0);
            return Optional.of(
                    mention(only.start() - 1, only, null, only.quantity(Qualifier.EXACT, true), plain(only)));
        }
        if (parts.size() == 2 && folded.charAt(parts.get(0).end()) == '±') {
            return tolerance(parts.get(0), parts.get(1));
        }
        return isPair() && !isChange() ? range(parts.get(0), parts.get(1)) : Optional.empty();
    }

    private static Quantity plain(Scanned number) {
        return number.quantity(Qualifier.EXACT, false);
    }

    /** 5%±0.5% is from 4.5 to 5.5. */
    private Optional<Mention<QuantityRange>> tolerance(Scanned middle, Scanned width) {
        if (width.unit() == null || middle.unit() != null && !middle.unit().equals(width.unit())) {
            return Optional.empty();
        }
        Quantity from = moved(middle, width, width.value().negate());
        return Optional.of(mention(middle.start(), width, null, from, moved(middle, width, width.value())));
    }

    private static Quantity moved(Scanned middle, Scanned width, BigDecimal by) {
        Quantity base = plain(middle);
        BigDecimal value = base.value().add(by);
        return new Quantity(
                value, base.low().add(by), base.high().add(by), Qualifier.EXACT, width.unit(), value.toPlainString());
    }

    private Optional<Mention<QuantityRange>> range(Scanned first, Scanned second) {
        Unit unit = second.unit();
        if (unit == null || (first.unit() != null && !first.unit().dimension().equals(unit.dimension()))) {
            return Optional.empty();
        }
        if (!around.isQuantity(second) || !isBeginning(first)) {
            return Optional.empty();
        }
        int signStart = around.signStart(first.start());
        boolean secondNegative = folded.charAt(second.start() - 1) == '-' && second.start() - first.end() > 1;
        Quantity from =
                withUnit(first, first.quantity(Qualifier.EXACT, around.isNegative(signStart, first.start())), unit);
        Quantity to = second.quantity(Qualifier.EXACT, secondNegative);
        return canonical(from).compareTo(canonical(to)) <= 0
                ? Optional.of(mention(signStart, second, QualifierWords.before(folded, signStart), from, to))
                : Optional.empty();
    }

    private boolean isBeginning(Scanned first) {
        Unit unit = first.unit();
        char before = first.start() == 0 ? ' ' : folded.charAt(first.start() - 1);
        return (unit != null && around.isQuantity(first) || unit == null)
                && before != '第'
                && before != '.'
                && !Surroundings.isLatin(before);
    }

    private static BigDecimal canonical(Quantity quantity) {
        Unit unit = quantity.unit();
        return unit == null ? quantity.value() : unit.toCanonical(quantity.value());
    }

    /** 10至20亿元 leaves the unit of the first out; 9000万-1.2亿元 does so behind a power of its own. */
    private static Quantity withUnit(Scanned first, Quantity number, Unit unit) {
        if (number.unit() != null) {
            return number;
        }
        int shared = first.power().compareTo(BigDecimal.ONE) == 0 ? 0 : power(unit.symbol());
        return new Quantity(
                moved(number.value(), shared),
                moved(number.low(), shared),
                moved(number.high(), shared),
                number.qualifier(),
                unit,
                moved(number.value(), shared).toPlainString());
    }

    private static int power(String symbol) {
        int exponent = 0;
        for (int at = 0; ChineseNumerals.largeExponent(symbol.charAt(at)) > 0; at++) {
            exponent += ChineseNumerals.largeExponent(symbol.charAt(at));
        }
        return exponent;
    }

    private static BigDecimal moved(BigDecimal number, int left) {
        return left == 0 ? number : number.movePointLeft(left).stripTrailingZeros();
    }

    private Mention<QuantityRange> mention(
            int start, Scanned last, QualifierWords.@Nullable Word before, Quantity from, Quantity to) {
        QualifierWords.Word behind = QualifierWords.behind(folded, last.end());
        return new Mention<>(
                before == null ? start : before.start(),
                behind == null ? last.end() : behind.end(),
                new QuantityRange(from, to, QualifierWords.qualifier(before, null, behind)));
    }

    private Mention<Quantity> quantity(Scanned number) {
        int signStart = around.signStart(number.start());
        QualifierWords.Word before = QualifierWords.before(folded, signStart);
        QualifierWords.Word behind = QualifierWords.behind(folded, number.end());
        Qualifier qualifier = QualifierWords.qualifier(before, number.inside(), behind);
        return new Mention<>(
                before == null ? signStart : before.start(),
                behind == null ? number.end() : behind.end(),
                number.quantity(qualifier, around.isNegative(signStart, number.start())));
    }
}
