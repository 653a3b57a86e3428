package quarterdeck.reading.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import quarterdeck.reading.quantity.QuantityScanner.Scanned;
import quarterdeck.reading.vocabulary.Folding;

/** Reads the number that the whole of a cell is. */
final class CellReader {

    private final QuantityScanner scanner;

    CellReader(QuantityScanner scanner) {
        this.scanner = scanner;
    }

    Optional<Quantity> read(String cell) {
        String original = cell.strip().replace(" ", "").replace("\u3000", "").replace("\u00a0", "");
        String folded = Folding.fold(original);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        boolean bracketed = folded.charAt(0) == '(' && folded.charAt(folded.length() - 1) == ')';
        if (!bracketed) {
            return number(original, folded);
        }
        int last = folded.length() - 1;
        return number(original.substring(1, last), folded.substring(1, last))
                .filter(number -> number.value().signum() > 0)
                .map(CellReader::negated);
    }

    private Optional<Quantity> number(String original, String folded) {
        int start = 0;
        QualifierWords.Word before = null;
        for (int end = 1; end <= 3 && end < folded.length() && before == null; end++) {
            QualifierWords.Word word = QualifierWords.before(folded, end);
            if (word != null && word.printed().length() == end) {
                before = word;
                start = end;
            }
        }
        boolean minus = start < folded.length() && (folded.charAt(start) == '-' || folded.charAt(start) == '负');
        boolean plus = start < folded.length() && folded.charAt(start) == '+';
        if (minus || plus) {
            start++;
        }
        Scanned scanned = start < folded.length() ? scanner.read(original, folded, start) : null;
        if (scanned == null) {
            return Optional.empty();
        }
        QualifierWords.Word behind = QualifierWords.behind(folded, scanned.end());
        int end = scanned.end() + (behind == null ? 0 : behind.printed().length());
        if (end != folded.length()) {
            return Optional.empty();
        }
        Quantity quantity = scanned.quantity(TextReader.qualifier(before, scanned.inside(), behind));
        return Optional.of(minus ? negated(quantity) : quantity);
    }

    static Quantity negated(Quantity quantity) {
        BigDecimal half = quantity.high().subtract(quantity.value());
        BigDecimal value = quantity.value().negate();
        String printed = quantity.value().signum() == 0 ? quantity.printed() : "-" + quantity.printed();
        return new Quantity(
                value, value.subtract(half), value.add(half), quantity.qualifier(), quantity.unit(), printed);
    }
}
