package quarterdeck.reading.quantity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.quantity.QuantityScanner.Scanned;
import quarterdeck.reading.vocabulary.Mention;

/** Reads the numbers of running text. */
final class TextReader {

    private final QuantityScanner scanner;

    TextReader(QuantityScanner scanner) {
        this.scanner = scanner;
    }

    List<Mention<Quantity>> quantities(String original, String folded) {
        List<Mention<Quantity>> found = new ArrayList<>();
        for (Clump clump : clumps(original, folded)) {
            if (clump.isQuantity()) {
                found.add(clump.quantity());
            }
        }
        return found;
    }

    List<Mention<QuantityRange>> ranges(String original, String folded) {
        List<Mention<QuantityRange>> found = new ArrayList<>();
        for (Clump clump : clumps(original, folded)) {
            if (clump.isRange()) {
                found.add(clump.range());
            }
        }
        return found;
    }

    private List<Clump> clumps(String original, String folded) {
        List<Clump> clumps = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            Scanned scanned = mayBegin(folded, at) ? scanner.read(original, folded, at) : null;
            if (scanned == null) {
                at++;
                continue;
            }
            Clump clump = new Clump(folded, scanned);
            int next = Clump.joint(folded, scanned.end());
            while (next > 0) {
                Scanned further = next < folded.length() ? scanner.read(original, folded, next) : null;
                if (further == null) {
                    break;
                }
                clump.add(further);
                next = Clump.joint(folded, further.end());
            }
            clumps.add(clump);
            at = clump.end();
        }
        return clumps;
    }

    private static boolean mayBegin(String folded, int at) {
        char letter = folded.charAt(at);
        return letter >= '0' && letter <= '9'
                || ChineseNumerals.digit(letter) >= 0
                || ChineseNumerals.smallPower(letter) > 0
                || letter == '万';
    }

    static Qualifier qualifier(
            QualifierWords.@Nullable Word before,
            QualifierWords.@Nullable Word inside,
            QualifierWords.@Nullable Word behind) {
        QualifierWords.Word word = behind != null ? behind : before != null ? before : inside;
        return word == null ? Qualifier.EXACT : word.qualifier();
    }
}
