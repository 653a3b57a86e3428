package quarterdeck.reading.format;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.document.Paragraph.Role;

/**
 * A plain text or Markdown file: a paragraph a line, and tables where lines are drawn or tabbed as one. Offsets are
 * those of the file's own text, markup included.
 */
final class TextDocument implements Document {

    private final TextEncoding encoding;
    private final boolean markdown;
    private final LineReader lines;
    private final LineTables drawn;
    private boolean titled;
    private int tables;

    private TextDocument(TextEncoding encoding, boolean markdown, LineReader lines) {
        this.encoding = encoding;
        this.markdown = markdown;
        this.lines = lines;
        this.drawn = new LineTables(lines);
    }

    static TextDocument open(FirstBytes file, TextEncoding encoding, String fileName) throws IOException {
        String name = fileName.toLowerCase(Locale.ROOT);
        boolean markdown = name.endsWith(".md") || name.endsWith(".markdown");
        return new TextDocument(encoding, markdown, new LineReader(encoding.read(file)));
    }

    @Override
    public String mediaType() {
        return markdown ? "text/markdown" : "text/plain";
    }

    @Override
    public String charset() {
        return encoding.name();
    }

    @Override
    public @Nullable Block next() throws IOException {
        for (Line line = lines.next(); line != null; line = lines.next()) {
            if (line.isBlank()) {
                continue;
            }
            List<HeldRow> rows = drawn.startingWith(line);
            if (rows != null) {
                return new HeldTable(++tables, "", rows);
            }
            Paragraph paragraph = paragraph(line);
            if (paragraph != null) {
                return paragraph;
            }
        }
        return null;
    }

    private @Nullable Paragraph paragraph(Line line) {
        String text = line.text();
        int from = Blanks.first(text);
        int to = Blanks.last(text);
        int level = headingLevel(text, from);
        if (level > 0) {
            from += level;
            while (to > from && text.charAt(to - 1) == '#') {
                to--;
            }
        }
        return cut(line, from, to, level);
    }

    private @Nullable Paragraph cut(Line line, int from, int to, int level) {
        String printed = line.text().substring(from, to);
        String rest = markdown ? Emphasis.blank(printed) : printed;
        String text = Blanks.strip(rest);
        if (text.isEmpty()) {
            return null;
        }
        int skipped = from + Blanks.first(rest);
        Role role = level == 0 ? Role.BODY : titled ? Role.HEADING : Role.TITLE;
        titled |= level > 0;
        return new Paragraph(text, line.start() + line.text().codePointCount(0, skipped), role);
    }

    /** Hashes followed by a blank; in a file that is not called Markdown too, as such texts are passed on as .txt. */
    private static int headingLevel(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '#') {
            end++;
        }
        int level = end - from;
        return level >= 1 && level <= 6 && end < text.length() && text.charAt(end) == ' ' ? level : 0;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
