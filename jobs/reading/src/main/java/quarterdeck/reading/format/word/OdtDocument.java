package quarterdeck.reading.format.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import quarterdeck.reading.format.Container;
import quarterdeck.reading.format.HeldRow;
import quarterdeck.reading.format.SpanGrid;
import quarterdeck.reading.format.XmlPart;

/** The text of an ODT file, streamed. */
final class OdtDocument extends FlowDocument {

    private static final int MOST_SPANNED = 1_000;
    private static final int MOST_ROWS = 1_000_000;

    private final Container container;
    private final XmlPart xml;

    OdtDocument(Container container, XmlPart content) {
        super("application/vnd.oasis.opendocument.text");
        this.container = container;
        this.xml = content;
    }

    @Override
    boolean advance() throws IOException {
        if (!xml.nextStart("p", "h", "table")) {
            return false;
        }
        if (xml.is("table")) {
            List<List<HeldRow>> nested = new ArrayList<>();
            addTable(table(nested));
            for (List<HeldRow> inner : nested) {
                addTable(inner);
            }
        } else {
            boolean heading = xml.is("h");
            addParagraph(text(), heading);
        }
        return true;
    }

    /** The words of the paragraph that has begun, its notes apart. */
    private String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.characters());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event < 0) {
                break;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth += take(text) ? 0 : 1;
            }
        }
        return text.toString();
    }

    private boolean take(StringBuilder text) throws IOException {
        switch (xml.element()) {
            case "s" -> text.append(" ".repeat(Math.max(1, Math.min(MOST_SPANNED, xml.number("c", 1)))));
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            case "note" -> {
                String note = text();
                addFootnote(note);
                return true;
            }
            case "tracked-changes", "annotation", "note-citation" -> {
                text();
                return true;
            }
            default -> {}
        }
        return false;
    }

    private List<HeldRow> table(List<List<HeldRow>> nested) throws IOException {
        SpanGrid spans = new SpanGrid();
        List<HeldRow> rows = new ArrayList<>();
        boolean open = false;
        for (int event = xml.nextTag(); event >= 0; event = xml.nextTag()) {
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.is("table")) {
                    break;
                } else if (xml.is("table-row") && open) {
                    rows.add(spans.endRow(rows.size() + 1, false));
                    open = false;
                }
            } else if (xml.is("table-row")) {
                spans.beginRow();
                open = true;
            } else if (xml.is("table-cell")) {
                int columns = bounded("number-columns-spanned", MOST_SPANNED);
                int down = bounded("number-rows-spanned", MOST_ROWS);
                spans.add(CellWords.joined(cell(nested)), 0, columns, down);
            }
        }
        return rows;
    }

    private int bounded(String attribute, int most) throws IOException {
        return Math.max(1, Math.min(most, xml.number(attribute, 1)));
    }

    private String cell(List<List<HeldRow>> nested) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.nextTag();
            if (event < 0) {
                break;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (xml.is("p") || xml.is("h")) {
                text.append(text()).append('\n');
            } else if (xml.is("table")) {
                nested.add(table(nested));
            } else {
                depth++;
            }
        }
        return text.toString();
    }

    @Override
    public void close() throws IOException {
        xml.close();
        container.close();
    }
}
