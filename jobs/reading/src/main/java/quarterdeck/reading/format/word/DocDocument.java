package quarterdeck.reading.format.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.format.BrokenRelease.Reason;

/** A DOC file of Word 97 to 2003, or of another program that writes the same container. */
public final class DocDocument extends FlowDocument {

    private final HWPFDocument word;
    private final Range range;
    private int next;

    private DocDocument(HWPFDocument word) throws IOException {
        super("application/msword");
        this.word = word;
        this.range = word.getRange();
        Range notes = word.getFootnoteRange();
        for (int i = 0; i < notes.numParagraphs(); i++) {
            addFootnote(plain(notes.getParagraph(i).text()));
        }
    }

    /** @param root of the container, which the document takes over with its file system */
    public static Document open(DirectoryNode root) throws IOException {
        try {
            return new DocDocument(new HWPFDocument(root));
        } catch (EncryptedDocumentException e) {
            throw caused(
                    new BrokenRelease(
                            Reason.ENCRYPTED,
                            "",
                            "the document is locked with a password: save it without and land that"),
                    e);
        } catch (OldWordFileFormatException e) {
            throw caused(
                    new BrokenRelease(
                            Reason.NOT_YET_READABLE, "", "this is a Word document older than Word 97: save it as DOCX"),
                    e);
        } catch (RuntimeException | IOException e) {
            throw caused(
                    new BrokenRelease(Reason.MALFORMED, "", "the document is damaged or cut off: fetch the file again"),
                    e);
        }
    }

    private static BrokenRelease caused(BrokenRelease broken, Exception cause) {
        broken.initCause(cause);
        return broken;
    }

    @Override
    boolean advance() throws IOException {
        if (next >= range.numParagraphs()) {
            return false;
        }
        Paragraph paragraph = range.getParagraph(next);
        if (paragraph.isInTable()) {
            Table table = range.getTable(paragraph);
            next += Math.max(1, table.numParagraphs());
            List<Table> nested = new ArrayList<>();
            addTable(rows(table, nested));
            for (Table inner : nested) {
                addTable(rows(inner, new ArrayList<>()));
            }
        } else {
            next++;
            addParagraph(plain(paragraph.text()), isHeading(paragraph));
        }
        return true;
    }

    private boolean isHeading(Paragraph paragraph) {
        StyleDescription style = word.getStyleSheet().getStyleDescription(paragraph.getStyleIndex());
        String name =
                style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
        return name.startsWith("heading") || name.equals("title") || name.startsWith("标题");
    }

    private static List<quarterdeck.reading.format.HeldRow> rows(Table table, List<Table> nested) throws IOException {
        EdgeTable rows = new EdgeTable();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            List<EdgeTable.Cell> cells = new ArrayList<>();
            for (int c = 0; c < row.numCells(); c++) {
                TableCell cell = row.getCell(c);
                boolean below = cell.isVerticallyMerged() && !cell.isFirstVerticallyMerged();
                cells.add(new EdgeTable.Cell(
                        text(cell, table.getTableLevel(), nested), cell.getLeftEdge() + cell.getWidth(), below));
            }
            rows.addRow(cells);
        }
        return rows.held();
    }

    private static String text(TableCell cell, int level, List<Table> nested) {
        StringBuilder text = new StringBuilder();
        for (int p = 0; p < cell.numParagraphs(); p++) {
            Paragraph paragraph = cell.getParagraph(p);
            if (paragraph.getTableLevel() > level) {
                Table inner = cell.getTable(paragraph);
                nested.add(inner);
                p += Math.max(1, inner.numParagraphs()) - 1;
            } else {
                text.append(plain(paragraph.text())).append('\n');
            }
        }
        return CellWords.joined(text.toString());
    }

    /** Without the marks of cells, fields, notes and pictures. */
    private static String plain(String text) {
        String visible = Range.stripFields(text);
        StringBuilder plain = new StringBuilder(visible.length());
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            if (c == '\u000B') {
                plain.append('\n');
            } else if (c == '\u001E') {
                plain.append('-');
            } else if (c >= ' ' || c == '\t' || c == '\n') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    @Override
    public void close() throws IOException {
        word.close();
    }
}
