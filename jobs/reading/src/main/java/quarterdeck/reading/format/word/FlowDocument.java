package quarterdeck.reading.format.word;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.document.Paragraph.Role;
import quarterdeck.reading.format.Blanks;
import quarterdeck.reading.format.Faults;
import quarterdeck.reading.format.HeldRow;
import quarterdeck.reading.format.HeldTable;

/**
 * A text that flows: paragraphs and tables one after the other, footnotes at the end. The text that offsets count in
 * is its paragraphs joined by line feeds; tables have places of their own.
 */
abstract class FlowDocument implements Document {

    private static final int MOST_CHARS = 64 << 20;

    private final String mediaType;
    private final Deque<Block> ready = new ArrayDeque<>();
    private final List<String> footnotes = new ArrayList<>();
    private boolean titled;
    private boolean ended;
    private int offset;
    private int tables;
    private int kept;

    FlowDocument(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Adds what comes next, and says whether there was anything. */
    abstract boolean advance() throws IOException;

    /** @param heading whether the paragraph is a title or heading by its style */
    final void addParagraph(String printed, boolean heading) throws IOException {
        String text = Blanks.strip(printed);
        if (text.isEmpty()) {
            return;
        }
        Role role = !heading ? Role.BODY : titled ? Role.HEADING : Role.TITLE;
        titled |= heading;
        ready.add(new Paragraph(text, offset, role));
        offset += text.codePointCount(0, text.length()) + 1;
        if (offset > MOST_CHARS) {
            throw Faults.tooLarge("", "a document has at most " + MOST_CHARS + " characters: split it");
        }
    }

    final void addFootnote(String text) throws IOException {
        kept += text.length();
        if (kept > MOST_CHARS) {
            throw Faults.tooLarge("", "a document has at most " + MOST_CHARS + " characters: split it");
        }
        footnotes.add(text);
    }

    /** A table of a single column is a frame around paragraphs. */
    final void addTable(List<HeldRow> rows) throws IOException {
        int widest = rows.stream().mapToInt(HeldRow::size).max().orElse(0);
        if (widest > 1) {
            ready.add(new HeldTable(++tables, "", rows));
            return;
        }
        for (HeldRow row : rows) {
            if (!row.covered(0)) {
                addParagraph(row.text(0), false);
            }
        }
    }

    @Override
    public final String mediaType() {
        return mediaType;
    }

    @Override
    public final String charset() {
        return "";
    }

    @Override
    public final @Nullable Block next() throws IOException {
        while (ready.isEmpty() && !ended) {
            ended = !advanceOrRefuse();
            if (ended) {
                for (String footnote : footnotes) {
                    addParagraph(footnote, false);
                }
            }
        }
        return ready.poll();
    }

    private boolean advanceOrRefuse() throws IOException {
        try {
            return advance();
        } catch (RuntimeException e) {
            throw Faults.unexpected(e);
        }
    }
}
