package quarterdeck.reading.format.word;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Document;
import quarterdeck.reading.format.Container;
import quarterdeck.reading.format.Faults;
import quarterdeck.reading.format.HeldRow;
import quarterdeck.reading.format.XmlPart;

/** A DOCX file, streamed: paragraphs, tables, and the footnotes behind them. */
public final class DocxDocument extends FlowDocument {

    private static final int MOST_CELLS = 2_000_000;
    private static final int MOST_SPANNED = 1_000;

    private final Container container;
    private final Set<String> headings;
    private final XmlPart body;

    private DocxDocument(Container container, Set<String> headings, XmlPart body) {
        super("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        this.container = container;
        this.headings = headings;
        this.body = body;
    }

    public static Document open(Path file) throws IOException {
        Container container = Container.open(file);
        try {
            DocxDocument document =
                    new DocxDocument(container, headings(container), container.required("word/document.xml"));
            document.readFootnotes("word/footnotes.xml", "footnote");
            document.readFootnotes("word/endnotes.xml", "endnote");
            return document;
        } catch (IOException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    /** Ids of the styles of titles and headings. */
    private static Set<String> headings(Container container) throws IOException {
        Set<String> headings = new HashSet<>();
        try (XmlPart styles = container.part("word/styles.xml")) {
            String id = "";
            while (styles != null && styles.nextStart("style", "name")) {
                if (styles.is("style")) {
                    id = orEmpty(styles.attribute("styleId"));
                } else if (isHeading(orEmpty(styles.attribute("val")))) {
                    headings.add(id);
                }
            }
        }
        return headings;
    }

    private static boolean isHeading(String style) {
        String name = style.toLowerCase(Locale.ROOT);
        return name.startsWith("heading") || name.equals("title") || name.startsWith("标题");
    }

    private void readFootnotes(String part, String element) throws IOException {
        try (XmlPart notes = container.part(part)) {
            while (notes != null && notes.nextStart(element)) {
                String type = orEmpty(notes.attribute("type"));
                String text = new Story(notes).textUntilEnd();
                if (type.isEmpty() || type.equals("normal")) {
                    addFootnote(text);
                }
            }
        }
    }

    @Override
    boolean advance() throws IOException {
        if (!body.nextStart("p", "tbl")) {
            return false;
        }
        Story story = new Story(body);
        if (body.is("p")) {
            String text = story.textUntilEnd();
            addParagraph(text, story.heading);
        } else {
            addTable(story.table());
        }
        for (List<HeldRow> nested : story.nested) {
            addTable(nested);
        }
        return true;
    }

    /** Reads one paragraph, cell or note: its own words, and the tables inside it apart. */
    private final class Story {
        private final XmlPart xml;
        private final List<List<HeldRow>> nested = new ArrayList<>();
        private boolean heading;

        Story(XmlPart xml) {
            this.xml = xml;
        }

        /** The words up to the end of the element that has begun; paragraphs in it end with a line feed. */
        String textUntilEnd() throws IOException {
            StringBuilder text = new StringBuilder();
            for (int depth = 1; depth > 0; ) {
                int event = xml.nextTag();
                if (event < 0) {
                    return text.toString();
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (xml.is("p")) {
                        text.append('\n');
                    }
                    depth--;
                } else if (xml.is("tbl")) {
                    nested.add(table());
                } else {
                    depth += take(text) ? 0 : 1;
                }
            }
            return text.toString();
        }

        /** Takes what an element says, and tells whether that used it up. */
        private boolean take(StringBuilder text) throws IOException {
            switch (xml.element()) {
                case "t" -> {
                    text.append(xml.text());
                    return true;
                }
                // the same shape in an older drawing language
                case "Fallback", "instrText", "delText" -> {
                    skip();
                    return true;
                }
                case "tab" -> text.append('\t');
                case "br", "cr" -> text.append('\n');
                case "noBreakHyphen" -> text.append('-');
                case "pStyle" -> heading |= headings.contains(orEmpty(xml.attribute("val")));
                default -> {}
            }
            return false;
        }

        private void skip() throws IOException {
            for (int depth = 1; depth > 0; ) {
                int event = xml.nextTag();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event < 0 ? -depth : -1;
            }
        }

        List<HeldRow> table() throws IOException {
            List<HeldRow> rows = new ArrayList<>();
            int cells = 0;
            for (int event = xml.nextTag(); event >= 0; event = xml.nextTag()) {
                if (event == XMLStreamConstants.END_ELEMENT && xml.is("tbl")) {
                    break;
                } else if (event == XMLStreamConstants.START_ELEMENT && xml.is("tr")) {
                    HeldRow row = row(rows);
                    cells += row.size();
                    if (cells > MOST_CELLS) {
                        throw Faults.tooLarge("", "a table has at most " + MOST_CELLS + " cells: split it");
                    }
                    rows.add(row);
                }
            }
            return rows;
        }

        private HeldRow row(List<HeldRow> before) throws IOException {
            List<String> texts = new ArrayList<>();
            BitSet covered = new BitSet();
            for (int event = xml.nextTag(); event >= 0; event = xml.nextTag()) {
                if (event == XMLStreamConstants.END_ELEMENT && xml.is("tr")) {
                    break;
                } else if (event == XMLStreamConstants.START_ELEMENT && xml.is("gridBefore")) {
                    for (int i = Math.min(MOST_SPANNED, xml.number("val", 0)); i > 0; i--) {
                        texts.add("");
                    }
                } else if (event == XMLStreamConstants.START_ELEMENT && xml.is("tc")) {
                    cell(before, texts, covered);
                }
            }
            return new HeldRow(before.size() + 1, texts, List.of(), covered, false);
        }

        private void cell(List<HeldRow> before, List<String> texts, BitSet covered) throws IOException {
            Cell cell = new Cell();
            Story story = new Story(xml);
            StringBuilder text = new StringBuilder();
            for (int depth = 1; depth > 0; ) {
                int event = xml.nextTag();
                if (event < 0) {
                    break;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (xml.is("p")) {
                    text.append(story.textUntilEnd()).append('\n');
                } else if (xml.is("tbl")) {
                    nested.add(story.table());
                } else {
                    cell.see(xml);
                    depth++;
                }
            }
            nested.addAll(story.nested);
            int from = texts.size();
            HeldRow above = before.isEmpty() ? null : before.get(before.size() - 1);
            String words = cell.below && above != null ? above.text(from) : CellWords.joined(text.toString());
            for (int i = 0; i < cell.span; i++) {
                covered.set(texts.size(), i > 0 || cell.below);
                texts.add(words);
            }
        }
    }

    private static final class Cell {
        private int span = 1;
        private boolean below;

        void see(XmlPart xml) throws IOException {
            if (xml.is("gridSpan")) {
                span = Math.max(1, Math.min(MOST_SPANNED, xml.number("val", 1)));
            } else if (xml.is("vMerge")) {
                below = !"restart".equals(xml.attribute("val"));
            }
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void close() throws IOException {
        body.close();
        container.close();
    }
}
