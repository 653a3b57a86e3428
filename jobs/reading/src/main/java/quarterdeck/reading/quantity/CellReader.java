package quarterdeck.reading.quantity;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.vocabulary.Folding;

/** Reads the number that the whole of a cell is. */
final class CellReader {

    private static final String FLAT = "持平";
    private static final int LONGEST_QUALIFIER = 3;
    private static final int LONGEST_PLAIN = 30;
    private static final int GROUP = 3;
    private static final int LARGEST_EXPONENT = 40;

    private final QuantityScanner scanner;

    CellReader(QuantityScanner scanner) {
        this.scanner = scanner;
    }

    Optional<Quantity> read(String cell) {
        Quantity digits = PlainDigits.read(cell);
        if (digits != null) {
            return Optional.of(digits);
        }
        if (isPlain(cell)) {
            return Optional.of(plain(new BigDecimal(cell)));
        }
        return isGrouped(cell) ? Optional.of(plain(new BigDecimal(cell.replace(",", "")))) : readWords(cell);
    }

    /** Digits in groups of three, perhaps with a minus sign and decimals (12,345.6): of these the grammar says the same. */
    static boolean isGrouped(String cell) {
        int length = cell.length();
        int from = length > 0 && cell.charAt(0) == '-' ? 1 : 0;
        int comma = cell.indexOf(',');
        int point = cell.indexOf('.');
        int end = point < 0 ? length : point;
        if (comma <= from || comma - from > GROUP || length > LONGEST_PLAIN || (end - comma) % (GROUP + 1) != 0) {
            return false;
        }
        for (int i = from; i < length; i++) {
            boolean separator = i >= comma && i < end && (i - comma) % (GROUP + 1) == 0;
            char letter = cell.charAt(i);
            if (separator ? letter != ',' : i != end && (letter < '0' || letter > '9')) {
                return false;
            }
        }
        return end != length - 1;
    }

    /** Digits with a point and perhaps a minus sign, as many as there may be: they need no grammar. */
    private static boolean isPlain(String cell) {
        int length = cell.length();
        int from = length > 1 && cell.charAt(0) == '-' ? 1 : 0;
        int points = 0;
        for (int i = from; i < length; i++) {
            char letter = cell.charAt(i);
            boolean inner = i > from && i < length - 1;
            points += letter == '.' && inner ? 1 : 0;
            if ((letter < '0' || letter > '9') && (letter != '.' || !inner)) {
                return false;
            }
        }
        return length > from && length <= LONGEST_PLAIN && points <= 1;
    }

    private static Quantity plain(BigDecimal value) {
        BigDecimal half = BigDecimal.valueOf(5, value.scale() + 1);
        return new Quantity(value, value.subtract(half), value.add(half), Qualifier.EXACT, null, value.toPlainString());
    }

    private Optional<Quantity> readWords(String cell) {
        String original = withoutSpaces(cell);
        String folded = Folding.fold(original);
        int last = folded.length() - 1;
        if (last < 0) {
            return Optional.empty();
        }
        if (folded.charAt(0) == '(' && folded.charAt(last) == ')' && last > 1) {
            return number(original.substring(1, last), folded.substring(1, last), true);
        }
        Optional<Quantity> number = number(original, folded, false);
        return number.isPresent() ? number : other(folded);
    }

    private static String withoutSpaces(String cell) {
        StringBuilder kept = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char letter = cell.charAt(i);
            if (letter > ' ' && Folding.fold(letter) != ' ' && letter != '\ufeff' && letter != '\u200b') {
                kept.append(letter);
            }
        }
        return kept.toString();
    }

    private Optional<Quantity> number(String original, String folded, boolean bracketed) {
        QualifierWords.Word before = leading(folded);
        int start = before == null ? 0 : before.end();
        char sign = start < folded.length() ? folded.charAt(start) : ' ';
        boolean minus = sign == '-' || sign == '负';
        boolean signed = minus || sign == '+';
        if (signed) {
            start++;
        }
        Scanned scanned = start < folded.length() ? scanner.read(original, folded, start) : null;
        if (scanned == null || scanned.number().endless()) {
            return Optional.empty();
        }
        if (bracketed && (signed || before != null || scanned.value().signum() == 0)) {
            return Optional.empty();
        }
        QualifierWords.Word behind = QualifierWords.behind(folded, scanned.end());
        if ((behind == null ? scanned.end() : behind.end()) != folded.length()) {
            return Optional.empty();
        }
        Qualifier qualifier = QualifierWords.qualifier(before, scanned.inside(), behind);
        return Optional.of(scanned.quantity(qualifier, minus || bracketed));
    }

    private static QualifierWords.@Nullable Word leading(String folded) {
        for (int end = Math.min(LONGEST_QUALIFIER, folded.length()); end > 0; end--) {
            QualifierWords.Word word = QualifierWords.before(folded, end);
            if (word != null && word.start() == 0 && word.end() == end) {
                return word;
            }
        }
        return null;
    }

    /** 持平, and what programs write: .44, 1.2E+05. */
    private static Optional<Quantity> other(String folded) {
        if (folded.equals(FLAT) || folded.equals("基本" + FLAT)) {
            Qualifier qualifier = folded.equals(FLAT) ? Qualifier.EXACT : Qualifier.ABOUT;
            BigDecimal half = new BigDecimal("0.5");
            return Optional.of(new Quantity(BigDecimal.ZERO, half.negate(), half, qualifier, null, "0"));
        }
        if (folded.length() > LARGEST_EXPONENT || !isProgrammed(folded)) {
            return Optional.empty();
        }
        try {
            return Optional.of(programmed(new BigDecimal(folded)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isProgrammed(String folded) {
        boolean exponent = folded.indexOf('E') > 0 || folded.indexOf('e') > 0;
        return folded.startsWith(".") || folded.startsWith("-.") || exponent;
    }

    private static Quantity programmed(BigDecimal value) {
        if (Math.abs(value.scale()) > LARGEST_EXPONENT) {
            throw new NumberFormatException("no statistic has so many digits");
        }
        BigDecimal half = BigDecimal.valueOf(5, value.scale() + 1);
        BigDecimal plain = value.scale() < 0 ? value.setScale(0) : value;
        return new Quantity(plain, plain.subtract(half), plain.add(half), Qualifier.EXACT, null, plain.toPlainString());
    }
}
