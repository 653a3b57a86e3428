package quarterdeck.bulletin.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

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
    private static final int ROOM = 1 << 14;

    private final String name;
    private final StringBuilder sheet = new StringBuilder(ROOM);
    private final List<String> columns = new ArrayList<>();
    private int row;
    private int column;

    /** @param name of the sheet, at most 31 characters out of a-z, 0-9 and hyphens */
    Spreadsheet(String name) {
        this.name = name;
        sheet.append("<worksheet xmlns=\"").append(SHEETS).append("\"><sheetData>");
    }

    void startRow() {
        row++;
        column = 0;
        sheet.append("<row r=\"").append(row).append("\">");
    }

    void endRow() {
        sheet.append("</row>");
    }

    /** A text, which is never taken for a formula; an empty one leaves the cell out. */
    void text(String text) {
        String reference = next();
        if (!text.isEmpty()) {
            sheet.append("<c r=\"").append(reference);
            sheet.append("\" t=\"inlineStr\"><is><t").append(keepsBlanks(text)).append('>');
            characters(text);
            sheet.append("</t></is></c>");
        }
    }

    /** Blanks at the ends of a text, and line ends, are lost where it is not said that they are meant. */
    private static String keepsBlanks(String text) {
        boolean blank = text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ' || text.indexOf('\n') >= 0;
        return blank ? " xml:space=\"preserve\"" : "";
    }

    /** @param digits a decimal number without exponent */
    void number(String digits) {
        sheet.append("<c r=\"").append(next()).append("\"><v>").append(digits).append("</v></c>");
    }

    private String next() {
        int c = column++;
        while (columns.size() <= c) {
            columns.add(letters(columns.size()));
        }
        return columns.get(c) + row;
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int c = column; c >= 0; c = c / LETTERS - 1) {
            letters.insert(0, (char) ('A' + c % LETTERS));
        }
        return letters.toString();
    }

    /** Characters that XML cannot hold are left out. */
    private void characters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> sheet.append("&amp;");
                case '<' -> sheet.append("&lt;");
                case '>' -> sheet.append("&gt;");
                default -> {
                    if (Character.isSurrogate(c) ? isPaired(text, i) : isAllowed(c)) {
                        sheet.append(c);
                    }
                }
            }
        }
    }

    private static boolean isAllowed(char c) {
        return c >= 0x20 && c < 0xfffe || c == '\t' || c == '\n';
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    byte[] bytes() throws IOException {
        sheet.append("</sheetData></worksheet>");
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
            entry(zip, "xl/worksheets/sheet1.xml", sheet.toString());
        }
        return bytes.toByteArray();
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"rId1\" Type=\"%s\" Target=\"%s\"/>"
                        .formatted(PACKAGE, type, target)
                + "</Relationships>";
    }

    private static void entry(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIRST_DAY);
        zip.putNextEntry(entry);
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
