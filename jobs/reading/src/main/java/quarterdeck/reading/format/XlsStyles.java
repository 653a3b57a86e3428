package quarterdeck.reading.format;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/** The styles of an XLS workbook's cells, as far as they say what a cell shows. */
final class XlsStyles {

    private final HSSFWorkbook workbook;
    private final boolean from1904;
    private final Map<Short, CellStyles.Style> known = new HashMap<>();

    XlsStyles(HSSFWorkbook workbook) {
        this.workbook = workbook;
        this.from1904 = workbook.getInternalWorkbook().isUsing1904DateWindowing();
    }

    CellStyles.Style of(HSSFCellStyle style) {
        return known.computeIfAbsent(style.getIndex(), index -> read(style));
    }

    private CellStyles.Style read(HSSFCellStyle style) {
        CellFormat builtIn = CellFormat.builtIn(style.getDataFormat());
        String code = style.getDataFormatString(workbook);
        boolean declared = code != null && !code.startsWith("reserved-");
        CellFormat format = !builtIn.equals(CellFormat.GENERAL) || !declared ? builtIn : CellFormat.of(code);
        return new CellStyles.Style(format, Math.max(0, style.getIndention()));
    }

    boolean from1904() {
        return from1904;
    }
}
