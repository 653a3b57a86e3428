package quarterdeck.reading.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import quarterdeck.reading.quantity.QuantityScanner.Scanned;
import quarterdeck.reading.vocabulary.Mention;

/** Numbers tied to each other by dashes, colons, plus signs: a range, a date, a ratio, or a number on its own. */
final class Clump {

    private static final String JOINTS = "-~至到:+/.";
    private static final String RANGE_JOINTS = "-~至到";
    private static final Set<String> CALENDAR = Set.of("年", "月", "日", "季度", "秒");

    private final String folded;
    private final List<Scanned> parts = new ArrayList<>();

    Clump(String folded, Scanned first) {
        this.folded = folded;
        parts.add(first);
    }

    void add(Scanned further) {
        parts.add(further);
    }

    int end() {
        return parts.get(parts.size() - 1).end();
    }

    /** Index behind a joint at a position, or -1. */
    static int joint(String folded, int at) {
        int end = at;
        while (end < folded.length() && end - at < 3 && JOINTS.indexOf(folded.charAt(end)) >= 0) {
            end++;
        }
        boolean digit = PrintedNumber.isDigit(folded, end)
                || end < folded.length() && ChineseNumerals.digit(folded.charAt(end)) >= 0;
        return end > at && digit ? end : -1;
    }

    boolean isQuantity() {
        return parts.size() == 1 && isPlausible(parts.get(0)) && !isCalendar(parts.get(0));
    }

    boolean isRange() {
        if (parts.size() != 2 || isCalendar(parts.get(1)) || !isPlausible(parts.get(0))) {
            return false;
        }
        Scanned to = parts.get(1);
        Scanned from = parts.get(0);
        String joint = folded.substring(from.end(), to.start());
        boolean same = from.unit() == null || from.unit().equals(to.unit());
        return to.unit() != null
                && same
                && RANGE_JOINTS.indexOf(joint.charAt(0)) >= 0
                && from.value().compareTo(to.value()) <= 0;
    }

    private boolean isPlausible(Scanned number) {
        int before = number.start() - 1;
        char previous = before < 0 ? ' ' : folded.charAt(before);
        boolean model = isLatin(previous)
                || previous == '.'
                || previous == '第'
                || (previous == '-' || previous == '/')
                        && before > 0
                        && Character.isLetterOrDigit(folded.charAt(before - 1))
                        && !isCjk(folded.charAt(before - 1));
        if (model) {
            return false;
        }
        char next = number.end() < folded.length() ? folded.charAt(number.end()) : ' ';
        if (number.unit() == null) {
            boolean word = number.number().chinese()
                    && number.value().compareTo(number.number().value()) == 0;
            boolean quoted = "“\"[〔".indexOf(previous) >= 0;
            return !word && !quoted && !isLatin(next) && "年月日时分号点届期度季".indexOf(next) < 0;
        }
        return true;
    }

    private boolean isCalendar(Scanned number) {
        if (number.unit() == null) {
            return false;
        }
        String symbol = number.unit().symbol();
        char last = folded.charAt(number.end() - 1);
        boolean duration = folded.charAt(Math.max(0, number.end() - 2)) == '个';
        boolean year =
                last == '年' && (number.number().positional() || number.value().precision() == 4);
        boolean month = (last == '月' || last == '日' || symbol.equals("季度")) && !duration;
        return CALENDAR.contains(symbol) && (last == '年' ? year : month) || last == '日' && !duration;
    }

    private static boolean isLatin(char letter) {
        return letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z' || letter == '_';
    }

    private static boolean isCjk(char letter) {
        return letter >= '\u4e00' && letter <= '\u9fff';
    }

    Mention<Quantity> quantity() {
        Scanned number = parts.get(0);
        int start = signStart(number.start());
        QualifierWords.Word before = QualifierWords.before(folded, start);
        QualifierWords.Word behind = QualifierWords.behind(folded, number.end());
        Quantity quantity = number.quantity(TextReader.qualifier(before, number.inside(), behind));
        boolean minus = start < number.start() && folded.charAt(start) != '+';
        return new Mention<>(
                start - (before == null ? 0 : before.printed().length()),
                number.end() + (behind == null ? 0 : behind.printed().length()),
                minus ? CellReader.negated(quantity) : quantity);
    }

    private int signStart(int start) {
        int before = start - 1;
        if (before < 0 || "-+负".indexOf(folded.charAt(before)) < 0) {
            return start;
        }
        boolean sign = before == 0
                || folded.charAt(before) == '负'
                || !Character.isLetterOrDigit(folded.charAt(before - 1))
                || isCjk(folded.charAt(before - 1));
        return sign ? before : start;
    }

    Mention<QuantityRange> range() {
        Scanned to = parts.get(1);
        Scanned from = parts.get(0);
        QualifierWords.Word before = QualifierWords.before(folded, from.start());
        QualifierWords.Word behind = QualifierWords.behind(folded, to.end());
        Quantity low = from.quantity(Qualifier.EXACT);
        Quantity lowWithUnit =
                new Quantity(low.value(), low.low(), low.high(), low.qualifier(), to.unit(), low.printed());
        return new Mention<>(
                from.start() - (before == null ? 0 : before.printed().length()),
                to.end() + (behind == null ? 0 : behind.printed().length()),
                new QuantityRange(
                        lowWithUnit, to.quantity(Qualifier.EXACT), TextReader.qualifier(before, null, behind)));
    }
}
