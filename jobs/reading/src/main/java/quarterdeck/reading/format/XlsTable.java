package quarterdeck.reading.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import quarterdeck.reading.document.Place;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.format.MergedRanges.Range;

/** A sheet of an XLS workbook; rows that hold nothing are passed over. */
final class XlsTable implements Table {

    private final int ordinal;
    private final HSSFSheet sheet;
    private final boolean hidden;
    private final XlsStyles styles;
    private final Iterator<org.apache.poi.ss.usermodel.Row> rows;
    private final MergedCells merged;
    private final SheetRow row = new SheetRow();

    XlsTable(int ordinal, HSSFSheet sheet, boolean hidden, XlsStyles styles) {
        this.ordinal = ordinal;
        this.sheet = sheet;
        this.hidden = hidden;
        this.styles = styles;
        this.rows = sheet.rowIterator();
        this.merged = new MergedCells(ranges(sheet));
    }

    private static List<Range> ranges(HSSFSheet sheet) {
        List<Range> ranges = new ArrayList<>();
        for (CellRangeAddress range : sheet.getMergedRegions()) {
            ranges.add(new Range(
                    range.getFirstRow() + 1, range.getLastRow() + 1, range.getFirstColumn(), range.getLastColumn()));
        }
        ranges.sort(Comparator.comparingInt(Range::firstRow).thenComparingInt(Range::firstColumn));
        return ranges;
    }

    @Override
    public @Nullable Row next() throws IOException {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            HSSFRow read = (HSSFRow) rows.next();
            row.begin(read.getRowNum() + 1, read.getZeroHeight());
            for (Cell cell : read) {
                put((HSSFCell) cell);
            }
            merged.spread(row);
            return row;
        } catch (RuntimeException e) {
            throw Faults.unexpected(e);
        }
    }

    private void put(HSSFCell cell) {
        CellStyles.Style style = styles.of(cell.getCellStyle());
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        String text = switch (type) {
            case NUMERIC -> CellText.of(cell.getNumericCellValue(), style.format(), styles.from1904());
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
        if (!text.isEmpty()) {
            row.put(cell.getColumnIndex(), text, style.indent());
        }
    }

    @Override
    public int ordinal() {
        return ordinal;
    }

    @Override
    public String name() {
        return sheet.getSheetName();
    }

    @Override
    public String caption() {
        return "";
    }

    @Override
    public boolean hidden() {
        return hidden;
    }

    @Override
    public Place place(int rowNumber, int column) {
        return new Place.SheetCell(sheet.getSheetName(), rowNumber, column + 1);
    }
}
