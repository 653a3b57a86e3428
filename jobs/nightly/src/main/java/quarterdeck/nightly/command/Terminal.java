package quarterdeck.nightly.command;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command prints: UTF-8 whatever the platform says, and nothing from a file reaches the terminal as a control
 * sequence.
 *
 * @param interactive whether a person watches the error stream
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {

    private static final int BUFFER = 1 << 16;

    /** The process's own streams; only the launcher can tell whether they end at a terminal. */
    static Terminal ofProcess() {
        return new Terminal(
                stream(FileDescriptor.out), stream(FileDescriptor.err), Boolean.getBoolean("quarterdeck.terminal"));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new java.io.BufferedOutputStream(new FileOutputStream(descriptor), BUFFER),
                true,
                StandardCharsets.UTF_8);
    }

    void line(String text) {
        out.println(clean(text));
    }

    void error(String text) {
        err.println(clean(text));
    }

    /** The text without what a terminal would obey: control characters but line ends and tabs, and bidirectional marks. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(c -> isObeyed(c) ? '\ufffd' : c).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    /** A cell of a table: one line, nothing a terminal would obey. */
    static String cell(String text) {
        return clean(text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' '));
    }

    /** How many columns of a terminal a text takes: East Asian wide characters take two, combining ones none. */
    static int width(String text) {
        return text.codePoints().map(Terminal::width).sum();
    }

    private static int width(int c) {
        if (c < 0x300) {
            return 1;
        }
        int type = UCharacter.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
        return width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH ? 2 : 1;
    }

    /** Whether a terminal would obey a character rather than show it. */
    static boolean isObeyed(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
        boolean direction = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        return control || direction || (c >= 0xd800 && c <= 0xdfff);
    }
}
