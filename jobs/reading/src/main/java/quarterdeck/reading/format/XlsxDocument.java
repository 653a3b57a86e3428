package quarterdeck.reading.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Block;
import quarterdeck.reading.document.Document;

/** An XLSX workbook: every worksheet is a table, hidden ones too, in the workbook's order. */
final class XlsxDocument implements Document {

    private final Workbook workbook;
    private int given;
    private @Nullable XlsxTable current;

    private XlsxDocument(Workbook workbook) {
        this.workbook = workbook;
    }

    static XlsxDocument open(Path file) throws IOException {
        return new XlsxDocument(Workbook.open(file));
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public String charset() {
        return "";
    }

    @Override
    public @Nullable Block next() throws IOException {
        closeCurrent();
        List<Workbook.SheetEntry> sheets = workbook.sheets();
        if (given == sheets.size()) {
            return null;
        }
        XlsxTable table = XlsxTable.open(workbook, sheets.get(given), ++given);
        current = table;
        return table;
    }

    private void closeCurrent() throws IOException {
        XlsxTable table = current;
        if (table != null) {
            table.close();
            current = null;
        }
    }

    @Override
    public void close() throws IOException {
        closeCurrent();
        workbook.close();
    }
}
