package quarterdeck.reading.format.page;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.document.Paragraph;
import quarterdeck.reading.document.Paragraph.Role;

/**
 * A release that is pages with characters at places. Paragraphs and tables that go on over a page's end are put
 * together; the text that offsets count in is the paragraphs joined by line feeds.
 */
public final class PrintedDocument implements Document {

    private static final Pattern CONTINUED = Pattern.compile("续表.*|.*[（(]续[表一二三四五六七八九十\\d]*[)）].*|.*[Cc]ontinued.*");

    /** A title is printed larger than the text by this. */
    private static final double LARGER = 1.15;

    private final PageSource pages;
    private final Deque<Block> ready = new ArrayDeque<>();
    private final List<Piece.Written> footnotes = new ArrayList<>();
    private @Nullable PrintedPage before;
    private @Nullable PrintedPage ahead;
    private @Nullable PrintedTable table;
    private @Nullable PrintedParagraph paragraph;
    private double body;
    private boolean titled;
    private int offset;
    private int tables;

    private PrintedDocument(PageSource pages, @Nullable PrintedPage first) {
        this.pages = pages;
        this.ahead = first;
    }

    /** Takes over the source, which it closes. */
    public static Document of(PageSource pages) throws IOException {
        return new PrintedDocument(pages, pages.next());
    }

    @Override
    public String mediaType() {
        return pages.mediaType();
    }

    @Override
    public String charset() {
        return "";
    }

    @Override
    public @Nullable Block next() throws IOException {
        while (ready.isEmpty()) {
            PrintedPage page = ahead;
            if (page == null) {
                close(Integer.MAX_VALUE);
                return ready.poll();
            }
            ahead = pages.next();
            read(page);
            before = page;
        }
        return ready.poll();
    }

    private void read(PrintedPage page) throws IOException {
        List<Piece> pieces = new ArrayList<>(PageLayout.read(page, new RunningLines(before, ahead)));
        body = PageLayout.bodySize(page.glyphs());
        dropContinuationMarks(page.number(), pieces);
        List<Piece.Written> notes = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.Tabled tabled) {
                take(page.number(), tabled.grid());
            } else if (piece instanceof Piece.Written written) {
                if (written.footnote()) {
                    notes.add(written);
                } else {
                    take(page.number(), written);
                }
            }
        }
        if (table == null && paragraph == null) {
            notes.forEach(note -> write(new PrintedParagraph(page.number(), note)));
        } else {
            footnotes.addAll(notes);
        }
    }

    /** “Table 3 (continued)” and the unit under it say again what stands above the table's beginning. */
    private void dropContinuationMarks(int page, List<Piece> pieces) throws IOException {
        int grid = 0;
        boolean marked = false;
        while (grid < pieces.size() && grid < 3 && pieces.get(grid) instanceof Piece.Written written) {
            marked |= CONTINUED.matcher(written.text()).matches();
            grid++;
        }
        PrintedTable open = table;
        if (marked
                && open != null
                && grid < pieces.size()
                && pieces.get(grid) instanceof Piece.Tabled tabled
                && open.takesIn(page, tabled.grid())) {
            pieces.subList(0, grid + 1).clear();
        }
    }

    private void take(int page, Grid grid) throws IOException {
        PrintedTable open = table;
        if (open != null && open.takesIn(page, grid)) {
            return;
        }
        close(page);
        table = new PrintedTable(++tables, page, grid);
    }

    private void take(int page, Piece.Written written) {
        PrintedParagraph open = paragraph;
        if (open != null && open.takesIn(page, written)) {
            return;
        }
        close(page);
        paragraph = new PrintedParagraph(page, written);
    }

    /** What is open ends here; then come the footnotes of the page it began on. */
    private void close(int page) {
        PrintedTable openTable = table;
        PrintedParagraph openParagraph = paragraph;
        table = null;
        paragraph = null;
        if (openTable != null) {
            ready.add(openTable);
        }
        if (openParagraph != null) {
            write(openParagraph);
        }
        int last = page == Integer.MAX_VALUE ? page : page - 1;
        footnotes.forEach(note -> write(new PrintedParagraph(Math.max(1, Math.min(last, lastPage())), note)));
        footnotes.clear();
    }

    private int lastPage() {
        return before == null ? 1 : before.number();
    }

    private void write(PrintedParagraph written) {
        boolean large = written.size() > body * LARGER;
        Role role = !large ? Role.BODY : titled ? Role.HEADING : Role.TITLE;
        titled |= large;
        Paragraph made = written.paragraph(offset, role);
        ready.add(made);
        offset += made.text().codePointCount(0, made.text().length()) + 1;
    }

    @Override
    public void close() throws IOException {
        pages.close();
    }
}
