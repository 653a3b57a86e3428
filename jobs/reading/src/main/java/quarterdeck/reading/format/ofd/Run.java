package quarterdeck.reading.format.ofd;

import java.io.IOException;
import java.util.Arrays;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.Faults;
import quarterdeck.reading.format.XmlPart;

/**
 * Where a run of characters begins and how far apart they stand, in the units of their text object.
 *
 * @param across from each character to the next; empty where the font says
 * @param down the same for the other direction
 */
record Run(double x, double y, double[] across, double[] down, double size) {

    private static final int MOST = 1 << 16;

    static Run of(XmlPart xml, String part, double size) throws IOException {
        return new Run(
                number(xml.attribute("X"), part),
                number(xml.attribute("Y"), part),
                deltas(xml.attribute("DeltaX"), part),
                deltas(xml.attribute("DeltaY"), part),
                size);
    }

    private static double number(@org.jspecify.annotations.Nullable String text, String part) throws BrokenRelease {
        return text == null || text.isBlank() ? 0 : OfdDocument.numbers(text, part, 1)[0];
    }

    /** Distances, of which {@code g 5 3.2} gives five equal ones. */
    private static double[] deltas(@org.jspecify.annotations.Nullable String text, String part) throws BrokenRelease {
        if (text == null || text.isBlank()) {
            return new double[0];
        }
        String[] words = text.strip().split("\\s+");
        double[] deltas = new double[words.length];
        int count = 0;
        for (int i = 0; i < words.length; i++) {
            int times = 1;
            if (words[i].equals("g") && i + 2 < words.length) {
                times = (int) number(words[i + 1], part);
                i += 2;
            }
            if (times < 0 || count + times > MOST) {
                throw Faults.tooLarge(part, "a run has at most " + MOST + " characters: no release has more");
            }
            double delta = number(words[i], part);
            deltas = count + times > deltas.length ? Arrays.copyOf(deltas, count + times + words.length) : deltas;
            Arrays.fill(deltas, count, count + times, delta);
            count += times;
        }
        return Arrays.copyOf(deltas, count);
    }

    double acrossAfter(int index, int character) {
        if (across.length == 0) {
            return down.length == 0 ? width(character, size) : 0;
        }
        return across[Math.min(index, across.length - 1)];
    }

    /** A character is as wide as the next one is away, unless that stands apart; the fonts are not looked into. */
    double widthOf(int index, int character) {
        return index < across.length ? Math.min(Math.abs(across[index]), size) : width(character, size);
    }

    double downAfter(int index) {
        return down.length == 0 ? 0 : down[Math.min(index, down.length - 1)];
    }

    /** The width a character usually has: Chinese ones are as wide as high. */
    static double width(int character, double size) {
        return character < 0x2E80 ? size / 2 : size;
    }
}
