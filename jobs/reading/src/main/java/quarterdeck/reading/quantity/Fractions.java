package quarterdeck.reading.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.unit.Unit;
import quarterdeck.reading.unit.Units;

/** Fractions in words: 百分之五点二 is 5.2 %, 三分之二 two of the unit 1/3, 一半 one of the unit 1/2. */
final class Fractions {

    private static final String OF = "分之";
    private static final int LARGEST_DENOMINATOR = 100;

    private final @Nullable Unit percent;
    private final @Nullable Unit permille;
    private final @Nullable Unit perTenThousand;

    Fractions(Units units) {
        this.percent = units.bySymbol("%").orElse(null);
        this.permille = units.bySymbol("‰").orElse(null);
        this.perTenThousand = units.bySymbol("‱").orElse(null);
    }

    @Nullable
    Scanned read(String original, String folded, int from) {
        if (folded.startsWith("一半", from)) {
            PrintedNumber one = new PrintedNumber(from + 2, BigDecimal.ONE, true, false);
            return part(from, one, BigDecimal.valueOf(2)).orElse(null);
        }
        Unit fixed = fixed(folded.charAt(from));
        if (fixed != null && folded.startsWith(OF, from + 1)) {
            PrintedNumber number = numerator(original, folded, from + 1 + OF.length());
            return number == null ? null : Scanned.of(from, number.end(), number, fixed, null);
        }
        PrintedNumber denominator = ChineseNumerals.digit(folded.charAt(from)) > 0 || folded.charAt(from) == '十'
                ? PrintedNumber.read(original, folded, from)
                : null;
        if (denominator == null || !folded.startsWith(OF, denominator.end())) {
            return null;
        }
        PrintedNumber number = numerator(original, folded, denominator.end() + OF.length());
        return number == null ? null : part(from, number, denominator.value()).orElse(null);
    }

    private @Nullable Unit fixed(char first) {
        return first == '百' ? percent : first == '千' ? permille : first == '万' ? perTenThousand : null;
    }

    private static @Nullable PrintedNumber numerator(String original, String folded, int from) {
        return from < folded.length() && folded.charAt(from) == '百'
                ? new PrintedNumber(from + 1, BigDecimal.valueOf(100), true, false)
                : PrintedNumber.read(original, folded, from);
    }

    private Optional<Scanned> part(int from, PrintedNumber number, BigDecimal denominator) {
        boolean fits = denominator.scale() == 0
                && denominator.signum() > 0
                && denominator.compareTo(BigDecimal.valueOf(LARGEST_DENOMINATOR)) <= 0;
        if (!fits || percent == null) {
            return Optional.empty();
        }
        String printed = number.value().toPlainString() + "/" + denominator.toPlainString();
        Unit unit = percent.part(denominator);
        return Optional.of(new Scanned(from, number.end(), number, BigDecimal.ONE, unit, null, printed));
    }
}
