package quarterdeck.reading.format;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;

/** A worksheet of an XLSX workbook, its rows streamed; rows that hold nothing are passed over. */
final class XlsxTable implements Table {

    private final int ordinal;
    private final Workbook.SheetEntry sheet;
    private final XmlPart xml;
    private final XlsxCell cells;
    private final MergedCells merged;
    private final SheetRow row = new SheetRow();

    private XlsxTable(int ordinal, Workbook workbook, Workbook.SheetEntry sheet, XmlPart xml, MergedCells merged) {
        this.ordinal = ordinal;
        this.sheet = sheet;
        this.xml = xml;
        this.cells = new XlsxCell(xml, workbook, sheet.name());
        this.merged = merged;
    }

    static XlsxTable open(Workbook workbook, Workbook.SheetEntry sheet, int ordinal) throws IOException {
        MergedCells merged;
        try (InputStream bytes = workbook.bytes(sheet.part())) {
            merged = new MergedCells(MergedRanges.read(bytes));
        }
        return new XlsxTable(ordinal, workbook, sheet, workbook.part(sheet.part()), merged);
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            if (!readRow()) {
                return null;
            }
            merged.spread(row);
            return row;
        } catch (RuntimeException e) {
            throw Faults.unexpected(e);
        }
    }

    private boolean readRow() throws IOException {
        int number = row.number();
        for (int event = xml.nextTag(); event >= 0; event = xml.nextTag()) {
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            if (start && xml.is("row")) {
                row.begin(checked(xml.number("r", number + 1), number), xml.flag("hidden"));
                readCells();
                return true;
            } else if (!start && xml.is("sheetData")) {
                return false;
            }
        }
        return false;
    }

    private int checked(int number, int before) throws BrokenRelease {
        if (number <= before || number > CellReference.MOST_ROWS) {
            throw Faults.malformed(
                    sheet.name() + " row " + number, "expected rows in ascending order: save the workbook again");
        }
        return number;
    }

    private void readCells() throws IOException {
        int column = -1;
        for (int event = xml.nextTag(); event >= 0; event = xml.nextTag()) {
            boolean start = event == XMLStreamConstants.START_ELEMENT;
            if (start && xml.is("c")) {
                column = cells.read(row, column + 1);
            } else if (!start && xml.is("row")) {
                return;
            }
        }
    }

    @Override
    public int ordinal() {
        return ordinal;
    }

    @Override
    public String name() {
        return sheet.name();
    }

    @Override
    public String caption() {
        return "";
    }

    @Override
    public boolean hidden() {
        return sheet.hidden();
    }

    @Override
    public Place place(int rowNumber, int column) {
        return new Place.SheetCell(sheet.name(), rowNumber, column + 1);
    }

    void close() throws IOException {
        xml.close();
    }
}
