package quarterdeck.reading.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.unit.Units;
import quarterdeck.reading.vocabulary.Mention;

/** Reads one number with sign, unit and the words inside it, at a position of a text. */
final class QuantityScanner {

    /**
     * A number as scanned.
     *
     * @param inside the word between number and unit (210多万家), null where there is none
     */
    record Scanned(
            int start,
            int end,
            BigDecimal value,
            @Nullable Unit unit,
            QualifierWords.@Nullable Word inside,
            PrintedNumber number,
            String printed) {

        Quantity quantity(Qualifier qualifier) {
            BigDecimal half = BigDecimal.ONE
                    .scaleByPowerOfTen(-number.value().scale())
                    .multiply(new BigDecimal("0.5"))
                    .multiply(power());
            return new Quantity(value, value.subtract(half), value.add(half), qualifier, unit, printed);
        }

        /** What the number was multiplied with because no unit took its 万 or 亿. */
        private BigDecimal power() {
            return value.signum() == 0 || number.value().signum() == 0
                    ? BigDecimal.ONE
                    : value.abs().divide(number.value());
        }
    }

    private static final String FRACTION = "分之";

    private final Units units;

    QuantityScanner(Units units) {
        this.units = units;
    }

    /** The unsigned number that begins at a position; null where none does. */
    @Nullable
    Scanned read(String original, String folded, int from) {
        Scanned fraction = fraction(original, folded, from);
        if (fraction != null) {
            return fraction;
        }
        PrintedNumber number = PrintedNumber.read(original, folded, from);
        return number == null ? null : withUnit(folded, from, number);
    }

    /** 百分之五点二 is 5.2 %, 五分之一 one fifth. */
    private @Nullable Scanned fraction(String original, String folded, int from) {
        int denominatorEnd = from;
        BigDecimal denominator = null;
        if (folded.charAt(from) == '百' || folded.charAt(from) == '千' || folded.charAt(from) == '万') {
            denominatorEnd = from + 1;
        } else {
            PrintedNumber number = PrintedNumber.read(original, folded, from);
            if (number != null) {
                denominatorEnd = number.end();
                denominator = number.value();
            }
        }
        if (denominatorEnd == from || !folded.startsWith(FRACTION, denominatorEnd)) {
            return null;
        }
        PrintedNumber numerator = numerator(original, folded, denominatorEnd + FRACTION.length());
        Unit unit = numerator == null ? null : fractionUnit(folded.charAt(from), denominator);
        return numerator == null || unit == null ? null : scanned(from, numerator, unit);
    }

    private static @Nullable PrintedNumber numerator(String original, String folded, int from) {
        if (from < folded.length() && folded.charAt(from) == '百') {
            return new PrintedNumber(from + 1, BigDecimal.valueOf(100), true, false);
        }
        return PrintedNumber.read(original, folded, from);
    }

    private static Scanned scanned(int from, PrintedNumber numerator, Unit unit) {
        String printed = unit.symbol().indexOf('/') >= 0
                ? numerator.value().toPlainString() + unit.symbol().substring(1)
                : numerator.value().toPlainString();
        return new Scanned(from, numerator.end(), numerator.value(), unit, null, numerator, printed);
    }

    private @Nullable Unit fractionUnit(char first, @Nullable BigDecimal denominator) {
        if (denominator == null) {
            return units.bySymbol(first == '百' ? "%" : first == '千' ? "‰" : "‱").orElse(null);
        }
        return denominator.signum() <= 0
                ? null
                : units.bySymbol("%").map(percent -> percent.part(denominator)).orElse(null);
    }

    private Scanned withUnit(String folded, int from, PrintedNumber number) {
        int at = number.end();
        QualifierWords.Word inside = QualifierWords.inside(folded, at);
        if (inside != null) {
            at += inside.printed().length();
        }
        Optional<Mention<Unit>> unit = units.behindNumber(folded, at);
        if (unit.isPresent()) {
            return tenths(folded, from, number, inside, unit.get());
        }
        return withPower(folded, from, number, inside, at);
    }

    /** 七成六 is 7.6 tenths. */
    private static Scanned tenths(
            String folded, int from, PrintedNumber number, QualifierWords.@Nullable Word inside, Mention<Unit> unit) {
        boolean more = unit.what().symbol().equals("成")
                && number.chinese()
                && unit.end() < folded.length()
                && ChineseNumerals.digit(folded.charAt(unit.end())) > 0;
        if (!more) {
            String printed = number.value().toPlainString();
            return new Scanned(from, unit.end(), number.value(), unit.what(), inside, number, printed);
        }
        int digit = ChineseNumerals.digit(folded.charAt(unit.end()));
        BigDecimal value = number.value().add(BigDecimal.valueOf(digit, 1));
        PrintedNumber whole = new PrintedNumber(unit.end() + 1, value, true, false);
        return new Scanned(from, whole.end(), value, unit.what(), inside, whole, value.toPlainString());
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
        if (exponent == 0) {
            String printed = number.value().toPlainString();
            return new Scanned(from, at, number.value(), null, inside, number, printed);
        }
        QualifierWords.Word late = inside == null ? QualifierWords.inside(folded, end) : null;
        if (late != null) {
            int unitFrom = end + late.printed().length();
            String without =
                    folded.substring(at, end) + folded.substring(unitFrom, Math.min(unitFrom + 24, folded.length()));
            Optional<Mention<Unit>> unit = units.behindNumber(without, 0);
            if (unit.isPresent() && unit.get().end() > end - at) {
                int unitEnd = unit.get().end() + at + late.printed().length();
                return new Scanned(
                        from,
                        unitEnd,
                        number.value(),
                        unit.get().what(),
                        late,
                        number,
                        number.value().toPlainString());
            }
            end = unitFrom;
        }
        BigDecimal value = number.value()
                .multiply(BigDecimal.ONE.scaleByPowerOfTen(exponent).setScale(0));
        BigDecimal plain = value.stripTrailingZeros();
        BigDecimal whole = plain.scale() < 0 ? plain.setScale(0) : plain;
        return new Scanned(from, end, whole, null, inside == null ? late : inside, number, whole.toPlainString());
    }
}
