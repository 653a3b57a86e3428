package quarterdeck.bulletin.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import quarterdeck.bulletin.figure.Plain;

/** A table as files to download; what is only drawn stays on the page. Same table, same bytes. */
public final class TableFiles {

    private static final int LONGEST_SHEET_NAME = 31;

    /** What formulas begin with, plain, wide, small and as a true minus. */
    private static final String FORMULA = "=+-@＝＋－＠﹦﹢﹣﹫−";

    private TableFiles() {}

    /** UTF-8 with a byte order mark, which spreadsheets need to see that it is. */
    public static byte[] csv(DataTable table) throws IOException {
        StringWriter text = new StringWriter();
        text.write('\ufeff');
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
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
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] xlsx(DataTable table) throws IOException {
        Spreadsheet sheet = new Spreadsheet(sheetName(table));
        List<Integer> kept = kept(table);
        sheet.startRow();
        headings(table, kept).forEach(sheet::text);
        sheet.endRow();
        for (DataTable.Line line : table.lines()) {
            sheet.startRow();
            line(sheet, table, line, kept);
            sheet.endRow();
        }
        return sheet.bytes();
    }

    private static void line(Spreadsheet sheet, DataTable table, DataTable.Line line, List<Integer> kept) {
        for (int c : kept) {
            Cell cell = line.cells().get(c);
            if (cell.value() == null) {
                sheet.text(harmless(cell.text()));
            } else {
                sheet.number(number(cell));
            }
            if (!table.columns().get(c).isText()) {
                sheet.text(harmless(cell.note()));
            }
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
        StringBuilder digits = new StringBuilder(cell.text().length());
        for (int i = 0; i < cell.text().length(); i++) {
            char c = cell.text().charAt(i);
            if (c >= '0' && c <= '9' || c == '.') {
                digits.append(c);
            } else if (i == 0 && (c == '\u2212' || c == '-')) {
                digits.append('-');
            } else if (c != ',' && c != '+') {
                return String.valueOf(cell.value());
            }
        }
        return digits.isEmpty() ? String.valueOf(cell.value()) : digits.toString();
    }

    /**
     * A spreadsheet would take a text that begins like a formula for one, also after blanks and in the wide characters
     * of Chinese keyboards.
     */
    private static String harmless(String text) {
        String shown = text.equals("—") ? "" : Plain.visible(text);
        if (shown.isEmpty() || Character.isLetterOrDigit(shown.charAt(0))) {
            return shown;
        }
        int at = 0;
        while (at < shown.length() && isBlank(shown.charAt(at))) {
            at++;
        }
        boolean broken = "\t\r\n".indexOf(shown.charAt(0)) >= 0;
        boolean formula = at < shown.length() && FORMULA.indexOf(shown.charAt(at)) >= 0;
        return broken || formula ? "'" + shown : shown;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
    }

    private static String sheetName(DataTable table) {
        return table.id().substring(0, Math.min(LONGEST_SHEET_NAME, table.id().length()));
    }
}
