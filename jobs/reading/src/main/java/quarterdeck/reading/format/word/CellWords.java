package quarterdeck.reading.format.word;

import quarterdeck.reading.format.Blanks;

/** The paragraphs of a cell put into one line, as they are one label broken to fit. */
final class CellWords {

    private CellWords() {}

    static String joined(String paragraphs) {
        StringBuilder joined = new StringBuilder();
        for (String line : paragraphs.split("[\n\u000B\r]+")) {
            String part = joined.isEmpty() ? Blanks.stripKeepingIndent(line) : Blanks.strip(line);
            if (!joined.isEmpty()
                    && !part.isEmpty()
                    && isLatin(joined.charAt(joined.length() - 1))
                    && isLatin(part.charAt(0))) {
                joined.append(' ');
            }
            joined.append(part);
        }
        return joined.toString();
    }

    private static boolean isLatin(char c) {
        return c < 0x2E80;
    }
}
