package quarterdeck.reading.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import quarterdeck.reading.quantity.Qualifier;
import quarterdeck.reading.quantity.Quantity;

/**
 * Parts figures again that a copy has glued together (23323395346268亿元 for 2332、33953、46268), where exactly one way
 * of parting them sums to an amount that stands before them.
 */
final class Severance {

    private static final int MOST_DIGITS = 30;
    private static final int MOST_FIGURES = 5;

    private final Part.HowMuch glued;
    private final String digits;
    private final int figures;
    private final List<List<String>> ways = new ArrayList<>();
    private BigDecimal total = BigDecimal.ZERO;

    private Severance(Part.HowMuch glued, int figures) {
        this.glued = glued;
        this.digits = glued.quantity().printed();
        this.figures = figures;
    }

    /** The figures in their order, marked as repaired; empty where none or several ways lead to a total. */
    static List<Part.HowMuch> of(Part.HowMuch glued, int figures, List<Quantity> totals) {
        Severance severance = new Severance(glued, figures);
        boolean plain = glued.words().startsWith(severance.digits)
                && severance.digits.chars().allMatch(Character::isDigit)
                && severance.digits.length() <= MOST_DIGITS;
        if (!plain || figures < 2 || figures > MOST_FIGURES || glued.quantity().unit() == null) {
            return List.of();
        }
        for (Quantity whole : totals) {
            boolean comparable = glued.quantity().unit().equals(whole.unit())
                    && whole.value().scale() <= 0
                    && whole.qualifier() == Qualifier.EXACT;
            if (comparable) {
                severance.part(whole.value(), 0, List.of(), BigDecimal.ZERO);
            }
        }
        return severance.ways.size() == 1 ? severance.figures(severance.ways.get(0)) : List.of();
    }

    private void part(BigDecimal whole, int from, List<String> before, BigDecimal sum) {
        boolean last = before.size() == figures - 1;
        int longest = Math.min(digits.length() - from, whole.toPlainString().length());
        for (int length = last ? digits.length() - from : 1; length <= longest; length++) {
            String figure = digits.substring(from, from + length);
            BigDecimal further = sum.add(new BigDecimal(figure));
            if (figure.startsWith("0")) {
                return;
            }
            List<String> parted = new ArrayList<>(before);
            parted.add(figure);
            if (!last) {
                part(whole, from + length, parted, further);
            } else if (isRounded(further, whole) && !ways.contains(parted)) {
                ways.add(parted);
                total = whole;
            }
        }
    }

    /** Each figure and the total are off by at most half a unit. */
    private boolean isRounded(BigDecimal sum, BigDecimal whole) {
        BigDecimal slack = BigDecimal.valueOf(figures + 1L).divide(BigDecimal.valueOf(2));
        return sum.subtract(whole).abs().compareTo(slack) <= 0;
    }

    private List<Part.HowMuch> figures(List<String> way) {
        String repair = "separators lost in " + digits + ": of all ways to part it only "
                + way.stream().collect(Collectors.joining(" + ")) + " sums to " + total.toPlainString();
        List<Part.HowMuch> parted = new ArrayList<>();
        BigDecimal half = new BigDecimal("0.5");
        int at = glued.start();
        for (int i = 0; i < way.size(); i++) {
            BigDecimal value = new BigDecimal(way.get(i));
            int end = i == way.size() - 1 ? glued.end() : at + way.get(i).length();
            Quantity quantity = new Quantity(
                    value,
                    value.subtract(half),
                    value.add(half),
                    glued.quantity().qualifier(),
                    glued.quantity().unit(),
                    way.get(i));
            String words = glued.words().substring(at - glued.start(), end - glued.start());
            parted.add(new Part.HowMuch(at, end, words, quantity, repair));
            at = end;
        }
        return parted;
    }
}
