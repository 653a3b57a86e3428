package quarterdeck.reading.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Folds the accidents of printing away, character by character, so that offsets stay what they were: full width to
 * half width, every kind of space and dash to one, traditional script to simplified.
 */
public final class Folding {

    /** A transform of ICU would need several hundred milliseconds of every start for the same pairs. */
    private static final String PAIRS = "traditional-simplified.txt";

    private static final char[] TABLE = table();

    private Folding() {}

    /** The folded text; it has the length of the original, and is the original where nothing is to be folded. */
    public static String fold(CharSequence text) {
        int length = text.length();
        int same = 0;
        while (same < length && TABLE[text.charAt(same)] == text.charAt(same)) {
            same++;
        }
        if (same == length) {
            return text.toString();
        }
        char[] folded = text.toString().toCharArray();
        for (int i = same; i < length; i++) {
            folded[i] = TABLE[folded[i]];
        }
        return new String(folded);
    }

    public static char fold(char printed) {
        return TABLE[printed];
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        for (char c = '！'; c <= '～'; c++) {
            table[c] = (char) (c - '！' + '!');
        }
        for (char space : "\u3000\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u205f\t".toCharArray()) {
            table[space] = ' ';
        }
        for (char dash : "‐‑‒–—―－−﹣".toCharArray()) {
            table[dash] = '-';
        }
        for (char tilde : "〜～∼".toCharArray()) {
            table[tilde] = '~';
        }
        table['﹪'] = '%';
        foldTraditional(table);
        return table;
    }

    private static void foldTraditional(char[] table) {
        try (InputStream pairs = Folding.class.getResourceAsStream(PAIRS)) {
            if (pairs == null) {
                throw new IllegalStateException("the jar lacks " + PAIRS);
            }
            new String(pairs.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        for (int i = 0; i + 1 < line.length(); i += 2) {
                            table[line.charAt(i)] = line.charAt(i + 1);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
