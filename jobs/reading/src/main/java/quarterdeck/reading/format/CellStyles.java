package quarterdeck.reading.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;

/** The styles of a workbook's cells, as far as they say what a cell shows: number format and indent. */
final class CellStyles {

    static final CellStyles NONE = new CellStyles(List.of(), false);

    /** A style; {@code indent} in steps. */
    record Style(CellFormat format, int indent) {}

    private static final Style PLAIN = new Style(CellFormat.GENERAL, 0);

    private final List<Style> styles;
    private final boolean from1904;

    private CellStyles(List<Style> styles, boolean from1904) {
        this.styles = styles;
        this.from1904 = from1904;
    }

    static CellStyles read(XmlPart xml, boolean from1904) throws IOException {
        Map<Integer, CellFormat> formats = new HashMap<>();
        List<Style> styles = new ArrayList<>();
        try (xml) {
            while (xml.nextStart("numFmt", "cellXfs")) {
                if (xml.is("numFmt")) {
                    String code = xml.attribute("formatCode");
                    formats.put(xml.number("numFmtId", 0), CellFormat.of(code == null ? "" : code));
                } else {
                    readStyles(xml, formats, styles);
                }
            }
        }
        return new CellStyles(styles, from1904);
    }

    private static void readStyles(XmlPart xml, Map<Integer, CellFormat> formats, List<Style> styles)
            throws IOException {
        for (int event = xml.nextTag(); event >= 0; event = xml.nextTag()) {
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            if (start && xml.is("xf")) {
                int id = xml.number("numFmtId", 0);
                CellFormat custom = formats.get(id);
                styles.add(new Style(custom == null ? CellFormat.builtIn(id) : custom, 0));
            } else if (start && xml.is("alignment")) {
                int indent = xml.number("indent", 0);
                Style last = styles.remove(styles.size() - 1);
                styles.add(new Style(last.format, Math.max(0, indent)));
            } else if (!start && xml.is("cellXfs")) {
                return;
            }
        }
    }

    Style get(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : PLAIN;
    }

    boolean from1904() {
        return from1904;
    }
}
