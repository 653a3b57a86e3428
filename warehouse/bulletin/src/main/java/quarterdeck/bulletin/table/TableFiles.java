package quarterdeck.bulletin.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as files to download; what is only drawn stays on the page. Same table, same bytes. */
public final class TableFiles {

    private static final int LONGEST_SHEET_NAME = 31;

    /** The first day an entry of a ZIP file can bear, so that no clock is in the bytes. */
    private static final LocalDateTime FIRST_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

    private TableFiles() {}

    /** UTF-8 with a byte order mark, which spreadsheets need to see that it is. */
    public static byte[] csv(DataTable table) {
        StringWriter text = new StringWriter();
        text.write('\ufeff');
        CsvWriter csv = CsvWriter.builder().build(text);
        List<Integer> kept = kept(table);
        csv.writeRecord(headings(table, kept));
        for (DataTable.Line line : table.lines()) {
            List<String> fields = new ArrayList<>();
            for (int c : kept) {
                Cell cell = line.cells().get(c);
                Double value = cell.value();
                fields.add(value == null ? harmless(cell.text()) : number(cell));
                if (!table.columns().get(c).isText()) {
                    fields.add(harmless(cell.note()));
                }
            }
            csv.writeRecord(fields);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] xlsx(DataTable table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Quarterdeck", null)) {
            Worksheet sheet = book.newWorksheet(sheetName(table));
            fill(sheet, table);
        }
        return withoutClock(bytes.toByteArray());
    }

    private static void fill(Worksheet sheet, DataTable table) {
        List<Integer> kept = kept(table);
        List<String> headings = headings(table, kept);
        for (int c = 0; c < headings.size(); c++) {
            sheet.value(0, c, headings.get(c));
        }
        int row = 1;
        for (DataTable.Line line : table.lines()) {
            int at = 0;
            for (int c : kept) {
                Cell cell = line.cells().get(c);
                if (cell.value() == null) {
                    sheet.value(row, at++, clean(shown(cell)));
                } else {
                    sheet.value(row, at++, new java.math.BigDecimal(number(cell)));
                }
                if (!table.columns().get(c).isText()) {
                    sheet.value(row, at++, clean(cell.note()));
                }
            }
            row++;
        }
    }

    private static List<Integer> kept(DataTable table) {
        List<Integer> kept = new ArrayList<>();
        for (int c = 0; c < table.columns().size(); c++) {
            if (!table.columns().get(c).kind().equals("drawing")) {
                kept.add(c);
            }
        }
        return kept;
    }

    /** Each column of numbers has one for its interval or note beside it. */
    private static List<String> headings(DataTable table, List<Integer> kept) {
        List<String> headings = new ArrayList<>();
        for (int c : kept) {
            DataTable.Column column = table.columns().get(c);
            String unit = column.unit().isEmpty() ? "" : " (" + column.unit() + ")";
            headings.add(harmless(column.label() + unit));
            if (!column.isText()) {
                headings.add(harmless(column.label()) + " *");
            }
        }
        return headings;
    }

    /** The digits as shown, so that a download is no more exact than the page. */
    private static String number(Cell cell) {
        String digits = cell.text().replace(",", "").replace('\u2212', '-').replace("+", "");
        return digits.matches("-?\\d+(\\.\\d+)?") ? digits : String.valueOf(cell.value());
    }

    private static String shown(Cell cell) {
        return cell.kind().contains("none") ? "" : cell.text();
    }

    /** A spreadsheet would take a text that begins like a formula for one. */
    private static String harmless(String text) {
        String shown = text.equals("—") ? "" : text;
        return shown.isEmpty() || "=+-@\t\r".indexOf(shown.charAt(0)) < 0 ? shown : "'" + shown;
    }

    /** Characters that XML cannot hold are left out. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || c >= 0x20 && (c < 0xd800 || c > 0xdfff) && c != 0xfffe && c != 0xffff)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static String sheetName(DataTable table) {
        return table.id().substring(0, Math.min(LONGEST_SHEET_NAME, table.id().length()));
    }

    /** The library streams its entries, which only the directory at the end of the file describes in full. */
    private static byte[] withoutClock(byte[] book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(book.length);
        try (ZipFile in = ZipFile.builder().setByteArray(book).get();
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(FIRST_DAY);
                out.putNextEntry(same);
                byte[] content = in.getInputStream(entry).readAllBytes();
                out.write(entry.getName().equals("docProps/core.xml") ? undated(content) : content);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] undated(byte[] core) {
        return new String(core, StandardCharsets.UTF_8)
                .replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*", "$11980-01-01T00:00:00Z")
                .getBytes(StandardCharsets.UTF_8);
    }
}
