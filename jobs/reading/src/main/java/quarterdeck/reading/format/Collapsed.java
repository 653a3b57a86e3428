package quarterdeck.reading.format;

/**
 * The text of a page as it is read: ASCII blanks count as one, and a line break between two Chinese characters as
 * none, since it stands in the middle of a sentence or a word. All other blanks are printed characters.
 */
final class Collapsed {

    /** From here on Unicode has the scripts and punctuation that are written without blanks. */
    private static final char FIRST_WIDE = '\u2E80';

    private final StringBuilder text = new StringBuilder();
    private boolean blank;
    private boolean lineBreak;

    void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c <= ' ') {
                blank = true;
                lineBreak |= c == '\n' || c == '\r';
            } else {
                separate(c);
                text.append(c);
            }
        }
    }

    /** A blank that stays, whatever surrounds it: two pieces of text that the page sets apart. */
    void setApart() {
        if (!text.isEmpty()) {
            text.append(text.charAt(text.length() - 1) == ' ' ? "" : " ");
        }
        blank = false;
        lineBreak = false;
    }

    private void separate(char next) {
        if (blank && !text.isEmpty()) {
            char last = text.charAt(text.length() - 1);
            boolean inSentence = lineBreak && last >= FIRST_WIDE && next >= FIRST_WIDE;
            if (!inSentence && last != ' ') {
                text.append(' ');
            }
        }
        blank = false;
        lineBreak = false;
    }

    /** The text so far; what is appended from here on begins anew. */
    String take() {
        String taken = text.toString();
        text.setLength(0);
        blank = false;
        lineBreak = false;
        return taken;
    }
}
