package quarterdeck.reading.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads numerals written in Chinese characters, exactly: 三十八, 两百一十, 一百二 (120), 二〇二五, 五点二. A power of ten thousand
 * at the end (210万) is left to the unit behind it.
 */
public final class ChineseNumerals {

    /**
     * A numeral in a text.
     *
     * @param end index behind its last character
     * @param value its value, in the power of ten thousand that follows it where one does; 0 for more than 40 digits
     * @param positional whether it is written digit by digit (二〇二五), at least two of them
     */
    public record Numeral(int end, BigDecimal value, boolean positional) {}

    private static final String FORMAL = "壹贰叁肆伍陆柒捌玖";

    /** No statistic has more digits. */
    static final int LONGEST = 40;

    private static final long COLLOQUIAL_FROM = 100;
    /** After 零 only tens and ones follow, and a last digit counts ones. */
    private static final long BELOW_TEN = 11;

    private ChineseNumerals() {}

    /** The digit a character stands for, or -1. */
    public static int digit(char letter) {
        return switch (letter) {
            case '零', '〇', '○' -> 0;
            case '一', '壹' -> 1;
            case '二', '两', '贰' -> 2;
            case '三', '叁' -> 3;
            case '四', '肆' -> 4;
            case '五', '伍' -> 5;
            case '六', '陆' -> 6;
            case '七', '柒' -> 7;
            case '八', '捌' -> 8;
            case '九', '玖' -> 9;
            default -> -1;
        };
    }

    /** 十 → 10, 百 → 100, 千 → 1000, otherwise 0. */
    static int smallPower(char letter) {
        return switch (letter) {
            case '十', '拾' -> 10;
            case '百', '佰' -> 100;
            case '千', '仟' -> 1000;
            default -> 0;
        };
    }

    /** 万 → 4, 亿 → 8, 兆 → 12, otherwise 0. */
    static int largeExponent(char letter) {
        return switch (letter) {
            case '万' -> 4;
            case '亿' -> 8;
            case '兆' -> 12;
            default -> 0;
        };
    }

    /** The longest numeral that begins at a position of a folded text; null where none does. */
    public static @Nullable Numeral read(CharSequence folded, int from) {
        if (from >= folded.length() || isWord(folded, from)) {
            return null;
        }
        Numeral digits = positional(folded, from);
        Numeral whole = digits != null && digits.positional ? digits : new Sections(folded, from).read();
        return whole == null ? null : withDecimals(folded, whole);
    }

    /** 水陆, 陆上, 伍家岗: the characters that cheques write are words where no amount goes on behind them. */
    private static boolean isWord(CharSequence folded, int from) {
        if (FORMAL.indexOf(folded.charAt(from)) < 0) {
            return false;
        }
        char next = from + 1 < folded.length() ? folded.charAt(from + 1) : ' ';
        return digit(next) < 0 && smallPower(next) == 0 && largeExponent(next) == 0 && "元圆角分整点".indexOf(next) < 0;
    }

    private static @Nullable Numeral positional(CharSequence folded, int from) {
        int end = from;
        StringBuilder digits = new StringBuilder();
        while (end < folded.length() && digit(folded.charAt(end)) >= 0) {
            if (end - from < LONGEST) {
                digits.append(digit(folded.charAt(end)));
            }
            end++;
        }
        if (end - from > LONGEST) {
            return new Numeral(end, BigDecimal.ZERO, true);
        }
        if (digits.length() < 2 || end < folded.length() && smallPower(folded.charAt(end)) > 0) {
            return null;
        }
        return new Numeral(end, new BigDecimal(digits.toString()), true);
    }

    private static Numeral withDecimals(CharSequence folded, Numeral whole) {
        int end = whole.end;
        if (end + 1 >= folded.length() || folded.charAt(end) != '点' || digit(folded.charAt(end + 1)) < 0) {
            return whole;
        }
        StringBuilder digits = new StringBuilder(whole.value.toPlainString()).append('.');
        end++;
        while (end < folded.length() && digit(folded.charAt(end)) >= 0 && digits.length() <= 2 * LONGEST) {
            digits.append(digit(folded.charAt(end)));
            end++;
        }
        return new Numeral(end, new BigDecimal(digits.toString()), false);
    }

    /** The grammar of 千百十 inside sections of ten thousand. */
    private static final class Sections {
        private final CharSequence text;
        private int at;
        private long total;
        private int largest;
        private long section;
        private int pending = -1;
        private long lastPower;
        private boolean afterZero;

        Sections(CharSequence text, int from) {
            this.text = text;
            this.at = from;
        }

        @Nullable
        Numeral read() {
            int from = at;
            lastPower = Long.MAX_VALUE;
            while (at < text.length() && step(text.charAt(at))) {
                at++;
            }
            if (at == from) {
                return null;
            }
            finishSection();
            return new Numeral(at, BigDecimal.valueOf(total + section), false);
        }

        private boolean step(char letter) {
            int digit = digit(letter);
            if (digit >= 0) {
                return takeDigit(digit);
            }
            int power = smallPower(letter);
            if (power > 0) {
                return takePower(power);
            }
            int exponent = largeExponent(letter);
            return exponent > 0 && takeLarge(exponent);
        }

        private boolean takeDigit(int digit) {
            if (pending > 0) {
                return false;
            }
            if (digit == 0) {
                afterZero = true;
                lastPower = section > 0 ? BELOW_TEN : lastPower;
            }
            pending = digit;
            return true;
        }

        private boolean takePower(int power) {
            boolean bareTen = power == 10 && pending <= 0 && section == 0;
            if (power >= lastPower || pending <= 0 && !bareTen) {
                return false;
            }
            section += (bareTen ? 1L : pending) * power;
            pending = -1;
            lastPower = power;
            return true;
        }

        /** A power of ten thousand is part of the numeral only where the numeral goes on behind it. */
        private boolean takeLarge(int exponent) {
            boolean goesOn = at + 1 < text.length() && digit(text.charAt(at + 1)) >= 0;
            if (!goesOn || section == 0 && pending <= 0 || largest != 0 && exponent >= largest) {
                return false;
            }
            total += (section + Math.max(pending, 0)) * power(exponent);
            section = 0;
            pending = -1;
            afterZero = false;
            largest = exponent;
            lastPower = power(exponent);
            return true;
        }

        /** 一百二 is 120 and 三万五 35 000: a last digit without its power counts the next lower one. */
        private void finishSection() {
            if (pending > 0) {
                boolean colloquial = !afterZero && lastPower >= COLLOQUIAL_FROM && lastPower != Long.MAX_VALUE;
                section += pending * (colloquial ? lastPower / 10 : 1L);
            }
            int exponent = at < text.length() ? largeExponent(text.charAt(at)) : 0;
            if (largest > exponent && exponent > 0) {
                total /= power(exponent);
            }
        }

        private static long power(int exponent) {
            long power = 1;
            for (int i = 0; i < exponent; i++) {
                power *= 10;
            }
            return power;
        }
    }
}
