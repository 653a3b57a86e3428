package quarterdeck.reading.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import quarterdeck.reading.Vocabulary;

/** Numbers read as digits against the grammar, which reads the same cell when a blank stands before it. */
class PlainDigitsTest {

    private static final long SEED = 20260111;
    private static final Quantities GRAMMAR = Vocabulary.load(
                    Path.of(Objects.requireNonNull(System.getProperty("quarterdeck.root")), "sql", "vocabulary"))
            .quantities();

    @Test
    void whatIsReadAsDigitsTheGrammarReadsTheSame() {
        Random random = new Random(SEED);
        int read = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder cell = new StringBuilder();
            for (int length = 1 + random.nextInt(12); length > 0; length--) {
                cell.append("0123456789012345,,..-".charAt(random.nextInt(21)));
            }
            read += isSame(cell.toString()) ? 1 : 0;
        }
        assertThat(read).isGreaterThan(10_000);
    }

    @Test
    void usualNumbersAreReadAsDigits() {
        Random random = new Random(SEED);
        for (int i = 0; i < 50_000; i++) {
            double number = (random.nextDouble() - 0.5) * Math.pow(10, 1 + random.nextInt(10));
            String form = (random.nextBoolean() ? "%,." : "%.") + random.nextInt(5) + "f";
            String cell = String.format(Locale.ROOT, form, number);
            boolean nought = cell.startsWith("-") && !cell.matches(".*[1-9].*");
            assertThat(isSame(cell)).as(cell).isEqualTo(!nought);
        }
    }

    @Test
    void whatIsNotPrintedAsItsDigitsIsLeftToTheGrammar() {
        for (String cell : new String[] {
            "",
            "-",
            "007",
            "00.5",
            "-0",
            "-0.00",
            "5.",
            ".5",
            "1,23",
            "1234,567",
            "1,234,56",
            "1,2345",
            "1.2.3",
            "1-2",
            " 5",
            "5 ",
            "12345678901234567890"
        }) {
            assertThat(PlainDigits.read(cell)).as(cell).isNull();
        }
    }

    private static boolean isSame(String cell) {
        Quantity digits = PlainDigits.read(cell);
        if (digits == null) {
            return false;
        }
        assertThat(GRAMMAR.parse(" " + cell)).as(cell).contains(digits);
        return true;
    }
}
