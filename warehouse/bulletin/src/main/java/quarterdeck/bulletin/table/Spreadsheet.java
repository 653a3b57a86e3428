package quarterdeck.bulletin.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A workbook of one sheet (ECMA-376) without styles, formulas or a clock. A site has hundreds of small ones: a writer
 * made for large workbooks spent most of the time on its buffers and on the parts that never differ.
 */
final class Spreadsheet {

    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    /** The first day an entry of a ZIP file can bear. */
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final int LETTERS = 26;

    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final String name;
    private final ByteArrayOutputStream sheet = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;
    private int row;
    private int column;

    /** @param name of the sheet, at most 31 characters out of a-z, 0-9 and hyphens */
    Spreadsheet(String name) throws XMLStreamException {
        this.name = name;
        this.xml = XML.createXMLStreamWriter(sheet, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("worksheet");
        xml.writeAttribute("xmlns", SHEETS);
        xml.writeStartElement("sheetData");
    }

    void startRow() throws XMLStreamException {
        row++;
        column = 0;
        xml.writeStartElement("row");
        xml.writeAttribute("r", String.valueOf(row));
    }

    void endRow() throws XMLStreamException {
        xml.writeEndElement();
    }

    /** A text, which is never taken for a formula; an empty one leaves the cell out. */
    void text(String text) throws XMLStreamException {
        String reference = next();
        if (text.isEmpty()) {
            return;
        }
        xml.writeStartElement("c");
        xml.writeAttribute("r", reference);
        xml.writeAttribute("t", "inlineStr");
        xml.writeStartElement("is");
        xml.writeStartElement("t");
        xml.writeAttribute("xml", XMLConstants.XML_NS_URI, "space", "preserve");
        xml.writeCharacters(allowed(text));
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    void number(BigDecimal number) throws XMLStreamException {
        xml.writeStartElement("c");
        xml.writeAttribute("r", next());
        xml.writeStartElement("v");
        xml.writeCharacters(number.toPlainString());
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private String next() {
        StringBuilder letters = new StringBuilder();
        for (int c = column++; c >= 0; c = c / LETTERS - 1) {
            letters.insert(0, (char) ('A' + c % LETTERS));
        }
        return letters.append(row).toString();
    }

    /** Characters that XML cannot hold are left out. */
    private static String allowed(String text) {
        StringBuilder allowed = new StringBuilder(text.length());
        text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || c >= 0x20 && (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff)
                .forEach(allowed::appendCodePoint);
        return allowed.toString();
    }

    byte[] bytes() throws IOException, XMLStreamException {
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            entry(zip, "[Content_Types].xml", """
                    <Types xmlns="%scontent-types"><Default Extension="rels" \
                    ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/xl/workbook.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                    <Override PartName="/xl/worksheets/sheet1.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
                    </Types>""".formatted(PACKAGE));
            entry(zip, "_rels/.rels", relation(RELATIONS + "/officeDocument", "xl/workbook.xml"));
            entry(zip, "xl/workbook.xml", """
                    <workbook xmlns="%s" xmlns:r="%s"><sheets><sheet name="%s" sheetId="1" r:id="rId1"/></sheets>\
                    </workbook>""".formatted(SHEETS, RELATIONS, name));
            entry(zip, "xl/_rels/workbook.xml.rels", relation(RELATIONS + "/worksheet", "worksheets/sheet1.xml"));
            entry(zip, "xl/worksheets/sheet1.xml", sheet.toByteArray());
        }
        return bytes.toByteArray();
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"rId1\" Type=\"%s\" Target=\"%s\"/>"
                        .formatted(PACKAGE, type, target)
                + "</Relationships>";
    }

    private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
        entry(zip, name, ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIRST_DAY);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
