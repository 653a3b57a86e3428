package quarterdeck.reading.quantity;

import java.util.Random;

/** Prints whole numbers in Chinese characters, simplified, traditional or financial, independently of the reader. */
final class ChinesePrinter {

    private static final String[] DIGITS = {"零一二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"};
    private static final String[] POWERS = {"千百十", "仟佰拾"};
    private static final String[] LARGE = {"万亿", "萬億"};

    private ChinesePrinter() {}

    static String print(long value, Random random) {
        int style = random.nextInt(2);
        int script = random.nextInt(2);
        long hundredMillions = value / 100_000_000L;
        long tenThousands = value / 10_000L % 10_000L;
        long ones = value % 10_000L;
        StringBuilder printed = new StringBuilder();
        append(printed, hundredMillions, String.valueOf(LARGE[script].charAt(1)), style);
        append(printed, tenThousands, String.valueOf(LARGE[script].charAt(0)), style);
        append(printed, ones, "", style);
        return printed.toString();
    }

    private static void append(StringBuilder printed, long section, String large, int style) {
        if (section == 0) {
            return;
        }
        if (printed.length() > 0 && section < 1000) {
            printed.append('零');
        }
        printed.append(section(section, style)).append(large);
    }

    private static String section(long section, int style) {
        StringBuilder printed = new StringBuilder();
        long rest = section;
        boolean gap = false;
        long[] powers = {1000, 100, 10, 1};
        for (int i = 0; i < powers.length; i++) {
            int digit = (int) (rest / powers[i]);
            rest %= powers[i];
            if (digit == 0) {
                gap = printed.length() > 0;
                continue;
            }
            if (gap) {
                printed.append('零');
                gap = false;
            }
            boolean ten = powers[i] == 10 && digit == 1 && printed.length() == 0;
            printed.append(ten ? "" : String.valueOf(DIGITS[style].charAt(digit)));
            printed.append(i < POWERS[style].length() ? String.valueOf(POWERS[style].charAt(i)) : "");
        }
        return printed.toString();
    }
}
