package quarterdeck.reading.quantity;

import java.util.Set;

/** Decides by the characters around a number of running text whether it counts or measures something. */
final class Surroundings {

    private static final String BEHIND_LABELS = "年月日时分号点届期度季旬周条款章页楼";
    private static final String INDEFINITE = "数几";
    private static final String OPENING = "“\"[〔【「『《";
    private static final Set<String> PERIOD_UNITS = Set.of("个月", "季度", "个季度");
    private static final Set<String> WORDS_WITH_ONE = Set.of("度", "摄氏度", "点", "分", "头", "元", "成", "次", "周");
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    private static final int LARGEST_CLOCK = 24;

    private final String folded;

    Surroundings(String folded) {
        this.folded = folded;
    }

    boolean isQuantity(Scanned number) {
        return !number.number().endless()
                && !isPartOfName(number)
                && !isTorn(number)
                && (number.unit() == null ? isPlainNumber(number) : !isCalendar(number));
    }

    private char at(int index) {
        return index >= 0 && index < folded.length() ? folded.charAt(index) : ' ';
    }

    /** 第3, 数十, EH216, .44亿, 0571-87052: an ordinal, a model, a number that lost its first digits, a string of digits. */
    private boolean isPartOfName(Scanned number) {
        char previous = at(number.start() - 1);
        char beforeIt = at(number.start() - 2);
        boolean joined = (previous == '-' || previous == '/') && isAscii(beforeIt);
        boolean named = isLatin(previous) && (number.unit() == null || isLatin(at(number.end())));
        boolean top = previous == '前' && "名位强".indexOf(at(number.end() - 1)) >= 0;
        boolean indefinite = INDEFINITE.indexOf(previous) >= 0 && !PrintedNumber.isDigit(folded, number.start());
        return "第._".indexOf(previous) >= 0 || indefinite || joined || named || top;
    }

    /** 3 456.7, 2975。55, 12，345: what stands between the digits may part two numbers or belong to one. */
    private boolean isTorn(Scanned number) {
        return isTear(number.start() - 1) || isTear(number.number().end());
    }

    private boolean isTear(int at) {
        boolean tear = " 。,".indexOf(at(at)) >= 0;
        if (!tear || !PrintedNumber.isDigit(folded, at - 1) || !PrintedNumber.isDigit(folded, at + 1)) {
            return false;
        }
        return at(at) != ',' || isGroupOfThree(at + 1);
    }

    private boolean isGroupOfThree(int from) {
        int end = from;
        while (PrintedNumber.isDigit(folded, end) && end - from <= 3) {
            end++;
        }
        return end - from == 3;
    }

    private boolean isPlainNumber(Scanned number) {
        char previous = at(number.start() - 1);
        char next = at(number.end());
        boolean digits = number.number().chinese()
                && number.number().value().scale() == 0
                && number.power().intValue() == 1;
        boolean code = number.printed().length() > 1
                && number.printed().startsWith("0")
                && !number.printed().startsWith("0.");
        boolean listed = (next == '、' || next == ')' || next == '.')
                && (previous == '\n' || previous == '(' || number.start() == 0);
        return !digits
                && !code
                && !listed
                && !isLeadingZero(number)
                && !isYear(number)
                && OPENING.indexOf(previous) < 0
                && !isLatin(next)
                && BEHIND_LABELS.indexOf(next) < 0;
    }

    private boolean isLeadingZero(Scanned number) {
        return at(number.start()) == '0' && PrintedNumber.isDigit(folded, number.start() + 1);
    }

    private static boolean isYear(Scanned number) {
        return !number.number().chinese()
                && number.number().value().scale() == 0
                && number.number().value().intValue() >= FIRST_YEAR
                && number.number().value().intValue() <= LAST_YEAR
                && number.end() - number.start() == 4;
    }

    /** 2025年, 9月, 16日, 四季度, 前8个月: when, not how much. */
    private boolean isCalendar(Scanned number) {
        char last = at(number.end() - 1);
        char previous = at(number.start() - 1);
        boolean counted = at(number.end() - 2) == '个' || at(number.end() - 2) == '作';
        if (!counted && (last == '月' || last == '日' || folded.startsWith("季度", number.end() - 2))) {
            return true;
        }
        if (last == '年') {
            return isYear(number)
                    || number.number().positional()
                    || number.number().value().intValue() >= FIRST_YEAR
                            && number.number().value().intValue() <= LAST_YEAR;
        }
        String symbol = number.unit() == null ? "" : number.unit().symbol();
        if (previous == '前' || previous == '头') {
            return PERIOD_UNITS.contains(symbol);
        }
        return isClock(number, symbol) || isWord(number, symbol);
    }

    private boolean isClock(Scanned number, String symbol) {
        boolean hour =
                number.number().value().scale() == 0 && number.number().value().intValue() <= LARGEST_CLOCK;
        return symbol.equals("点") && hour || symbol.equals("分") && "时点".indexOf(at(number.start() - 1)) >= 0;
    }

    /** 一度, 一头, 一元化, 三次产业: a word, not so many of something. */
    private boolean isWord(Scanned number, String symbol) {
        char next = at(number.end());
        boolean one = at(number.start()) == '一' && number.number().end() == number.start() + 1;
        return one && WORDS_WITH_ONE.contains(symbol)
                || number.number().chinese() && symbol.equals("元") && "化论次件素".indexOf(next) >= 0
                || number.number().chinese() && symbol.equals("次") && next == '产';
    }

    static boolean isLatin(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
    }

    private static boolean isAscii(char letter) {
        return isLatin(letter) || letter >= '0' && letter <= '9';
    }

    /** Where the sign before a number begins; the number's own start where there is none. */
    int signStart(int start) {
        char sign = at(start - 1);
        boolean minus = sign == '-' || sign == '+' || sign == '负';
        return minus && !isAscii(at(start - 2)) && at(start - 2) != ')' ? start - 1 : start;
    }

    boolean isNegative(int signStart, int start) {
        return signStart < start && at(signStart) != '+';
    }
}
