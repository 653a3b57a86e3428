package quarterdeck.reading.quantity;

import java.util.ArrayList;
import java.util.List;
import quarterdeck.reading.vocabulary.Mention;

/** Reads the numbers of running text. */
final class TextReader {

    private final QuantityScanner scanner;

    TextReader(QuantityScanner scanner) {
        this.scanner = scanner;
    }

    List<Mention<Quantity>> quantities(String original, String folded) {
        List<Mention<Quantity>> found = new ArrayList<>();
        clumps(original, folded).forEach(clump -> found.addAll(clump.quantities()));
        return found;
    }

    List<Mention<QuantityRange>> ranges(String original, String folded) {
        List<Mention<QuantityRange>> found = new ArrayList<>();
        clumps(original, folded).forEach(clump -> clump.range().ifPresent(found::add));
        return found;
    }

    Quantities.Numbers numbers(String original, String folded) {
        List<Mention<Quantity>> quantities = new ArrayList<>();
        List<Mention<QuantityRange>> ranges = new ArrayList<>();
        for (Clump clump : clumps(original, folded)) {
            quantities.addAll(clump.quantities());
            clump.range().ifPresent(ranges::add);
        }
        return new Quantities.Numbers(quantities, ranges);
    }

    private List<Clump> clumps(String original, String folded) {
        List<Clump> clumps = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            Scanned scanned = mayBegin(folded.charAt(at)) ? scanner.read(original, folded, at) : null;
            if (scanned == null) {
                at++;
                continue;
            }
            Clump clump = new Clump(folded, scanned);
            addJoined(original, folded, clump);
            clumps.add(clump);
            at = clump.end();
        }
        return clumps;
    }

    private void addJoined(String original, String folded, Clump clump) {
        int next = Clump.joint(folded, clump.end());
        while (next > 0) {
            Scanned further = scanner.read(original, folded, next);
            if (further == null) {
                return;
            }
            clump.add(further);
            next = Clump.joint(folded, further.end());
        }
    }

    private static boolean mayBegin(char letter) {
        return letter >= '0' && letter <= '9'
                || letter >= '\u3007'
                        && (ChineseNumerals.digit(letter) >= 0
                                || ChineseNumerals.smallPower(letter) > 0
                                || ChineseNumerals.largeExponent(letter) > 0
                                || letter == '番');
    }
}
