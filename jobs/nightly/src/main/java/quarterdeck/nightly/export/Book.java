package quarterdeck.nightly.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of three sheets: the rows, what their columns mean, and the releases they come from. */
final class Book {

    /** What a sheet holds, without the row of the header. */
    static final int MOST_ROWS = 1_048_575;

    private static final int FLUSHED = 1_000;
    private static final int LONGEST = 32_767;

    private Book() {}

    /**
     * Writes the workbook.
     *
     * @return how many rows of data were written
     */
    static long write(Definitions definitions, ResultSet rows, ResultSet sources, OutputStream out)
            throws SQLException, IOException {
        try (Workbook book = new Workbook(out, "Quarterdeck", "1.0")) {
            Worksheet data = book.newWorksheet("data");
            long written = table(data, rows);
            data.finish();
            Worksheet meanings = book.newWorksheet("definitions");
            definitions(meanings, definitions, rows.getMetaData());
            meanings.finish();
            Worksheet releases = book.newWorksheet("sources");
            table(releases, sources);
            releases.finish();
            return written;
        }
    }

    private static long table(Worksheet sheet, ResultSet rows) throws SQLException, IOException {
        ResultSetMetaData columns = rows.getMetaData();
        for (int c = 0; c < columns.getColumnCount(); c++) {
            text(sheet, 0, c, columns.getColumnLabel(c + 1));
        }
        int row = 0;
        while (rows.next()) {
            row++;
            for (int c = 0; c < columns.getColumnCount(); c++) {
                cell(sheet, row, c, rows.getObject(c + 1));
            }
            if (row % FLUSHED == 0) {
                sheet.flush();
            }
        }
        return row;
    }

    private static void definitions(Worksheet sheet, Definitions table, ResultSetMetaData columns) throws SQLException {
        line(sheet, 0, List.of("table", table.name(), table.about(), table.aboutZh(), "grain: " + table.grain()));
        line(sheet, 1, List.of("column", "type", "meaning", "含义", "codes"));
        for (int c = 1; c <= columns.getColumnCount(); c++) {
            String name = columns.getColumnLabel(c);
            Definitions.Column column = table.columns().getOrDefault(name, added(name));
            line(sheet, c + 1, List.of(name, column.type(), column.about(), column.aboutZh(), column.codes()));
        }
    }

    /** Columns that the export adds to the table. */
    private static Definitions.Column added(String name) {
        return switch (name) {
            case "valid_from" ->
                new Definitions.Column(name, "date", "Day from which the vintage was known", "该版本公布之日", "");
            case "valid_to" ->
                new Definitions.Column(
                        name, "date", "Day on which a newer vintage was published, empty for none", "新版本公布之日，无则空", "");
            case "vintage" -> new Definitions.Column(name, "bigint", "Number of the vintage, from 1", "第几个版本", "");
            default -> new Definitions.Column(name, "", "", "", "");
        };
    }

    private static void line(Worksheet sheet, int row, List<String> texts) {
        for (int c = 0; c < texts.size(); c++) {
            text(sheet, row, c, texts.get(c));
        }
    }

    private static void cell(Worksheet sheet, int row, int column, @Nullable Object value) {
        String plain = Cells.plain(value);
        if (plain.isEmpty()) {
            return;
        } else if (value instanceof Number) {
            sheet.value(row, column, new BigDecimal(plain));
        } else {
            text(sheet, row, column, plain);
        }
    }

    /** Characters that XML cannot hold are left out. */
    private static void text(Worksheet sheet, int row, int column, String text) {
        StringBuilder allowed = new StringBuilder();
        text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || c >= 0x20 && (c < 0xd800 || c > 0xdfff) && c < 0xfffe || c > 0xffff)
                .forEach(allowed::appendCodePoint);
        String harmless = Cells.harmless(allowed.toString());
        sheet.value(row, column, harmless.substring(0, Math.min(LONGEST, harmless.length())));
    }
}
