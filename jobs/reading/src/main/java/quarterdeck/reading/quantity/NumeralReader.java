package quarterdeck.reading.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.unit.Units;
import quarterdeck.reading.vocabulary.Mention;

/** Enumerates every numeral of a text, those inside names and words included. */
final class NumeralReader {

    private static final int ALL_POWERS = 2;
    private static final String MORE = "多余几";

    private final Units units;

    NumeralReader(Units units) {
        this.units = units;
    }

    List<Mention<Numeral>> read(String original, String folded) {
        List<Mention<Numeral>> found = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            Mention<Numeral> numeral = null;
            if (PrintedNumber.isDigit(folded, at)) {
                numeral = arabic(original, folded, at);
            } else if (isChinese(folded.charAt(at))) {
                int end = runEnd(folded, at);
                numeral = chinese(folded, at, end);
                at = numeral == null ? end : at;
            } else {
                at++;
            }
            if (numeral != null) {
                found.add(numeral);
                at = numeral.end();
            }
        }
        return found;
    }

    private static Mention<Numeral> arabic(String original, String folded, int from) {
        PrintedNumber number = PrintedNumber.arabic(original, folded, from);
        BigDecimal value = number.endless() ? null : number.value();
        return withPower(folded, from, number.end(), value, false);
    }

    /** 3万 and 210多万 are one numeral each. */
    private static Mention<Numeral> withPower(
            String folded, int from, int end, @Nullable BigDecimal value, boolean chinese) {
        int at = end < folded.length() && MORE.indexOf(folded.charAt(end)) >= 0 ? end + 1 : end;
        int exponent = 0;
        int behind = at;
        while (behind < folded.length() && exponent(folded.charAt(behind)) > 0) {
            exponent += exponent(folded.charAt(behind));
            behind++;
        }
        if (behind == at || behind - at > ChineseNumerals.LONGEST) {
            return new Mention<>(from, end, new Numeral(value, chinese));
        }
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent).setScale(0);
        return new Mention<>(from, behind, new Numeral(value == null ? null : value.multiply(power), chinese));
    }

    private static int exponent(char letter) {
        int large = ChineseNumerals.largeExponent(letter);
        return switch (ChineseNumerals.smallPower(letter)) {
            case 100 -> 2;
            case 1000 -> 3;
            default -> large;
        };
    }

    private static int runEnd(String folded, int from) {
        int end = from;
        while (end < folded.length() && isChinese(folded.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isChinese(char letter) {
        return ChineseNumerals.digit(letter) >= 0
                || ChineseNumerals.smallPower(letter) > 0
                || ChineseNumerals.largeExponent(letter) > 0;
    }

    private @Nullable Mention<Numeral> chinese(String folded, int from, int end) {
        ChineseNumerals.Numeral numeral = ChineseNumerals.read(folded, from);
        if (numeral == null) {
            return isBarePower(folded, from, end) ? new Mention<>(from, end, new Numeral(null, true)) : null;
        }
        boolean zero = end - from == 1 && numeral.value().signum() == 0;
        if (zero) {
            return null;
        }
        if (numeral.end() - from > ChineseNumerals.LONGEST) {
            return new Mention<>(from, numeral.end(), new Numeral(null, true));
        }
        Mention<Numeral> whole = withPower(folded, from, numeral.end(), numeral.value(), true);
        return whole.end() >= end ? whole : new Mention<>(from, end, new Numeral(null, true));
    }

    /** 千项, 亿元, 万亿: a power on its own is a numeral if something is counted by it; 零售, 百姓, 亿航 are words. */
    private boolean isBarePower(String folded, int from, int end) {
        boolean powers = true;
        for (int i = from; i < end; i++) {
            powers &= ChineseNumerals.digit(folded.charAt(i)) < 0;
        }
        return powers
                && (end - from >= ALL_POWERS || units.behindNumber(folded, end).isPresent());
    }
}
