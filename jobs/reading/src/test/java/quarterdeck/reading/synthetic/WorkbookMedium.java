package quarterdeck.reading.synthetic;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * XLSX: merged cells, indents, numbers with formats.
 *
 * @param textIndent what a level of indentation is printed as; empty for the indent of the cell
 * @param numbersAsText whether numbers are typed as text
 */
public record WorkbookMedium(String textIndent, boolean numbersAsText) implements Medium {

    @Override
    public File print(List<Sheet> sheets) {
        Map<String, Truth> truths = new LinkedHashMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Styles styles = new Styles(book, new HashMap<>());
            for (Sheet sheet : sheets) {
                XSSFSheet printed = book.createSheet(sheet.name());
                print(sheet, printed, styles, truths);
                book.setSheetHidden(book.getSheetIndex(printed), sheet.hidden());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return new File("table.xlsx", bytes.toByteArray(), truths);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(Sheet sheet, XSSFSheet printed, Styles styles, Map<String, Truth> truths) {
        for (int r = 0; r < sheet.rows().size(); r++) {
            XSSFRow row = printed.createRow(r);
            List<Cell> cells = sheet.rows().get(r);
            for (int c = 0; c < cells.size(); c++) {
                Cell cell = cells.get(c);
                Truth truth = cell.truth();
                if (truth != null) {
                    truths.put(sheet.name() + "!" + CellReference.convertNumToColString(c) + (r + 1), truth);
                }
                if (!cell.covered() && !cell.text().isEmpty()) {
                    print(cell, row.createCell(c), styles);
                }
                if (cell.across() > 1 || cell.down() > 1) {
                    printed.addMergedRegion(new CellRangeAddress(r, r + cell.down() - 1, c, c + cell.across() - 1));
                }
            }
        }
    }

    private void print(Cell cell, XSSFCell printed, Styles styles) {
        String plain = cell.text().replace(",", "");
        boolean percent = plain.endsWith("%");
        String digits = percent ? plain.substring(0, plain.length() - 1) : plain;
        boolean number = cell.truth() != null && digits.matches("-?[0-9]+(\\.[0-9]+)?");
        if (!number || numbersAsText) {
            printed.setCellValue(textIndent.repeat(cell.indent()) + cell.text());
            if (textIndent.isEmpty() && cell.indent() > 0) {
                printed.setCellStyle(styles.indent(cell.indent()));
            }
            return;
        }
        BigDecimal value = new BigDecimal(digits);
        String decimals = value.scale() > 0 ? "." + "0".repeat(value.scale()) : "";
        String whole = cell.text().contains(",") ? "#,##0" : "0";
        printed.setCellValue((percent ? value.movePointLeft(2) : value).doubleValue());
        printed.setCellStyle(styles.format(whole + decimals + (percent ? "%" : "")));
    }

    private record Styles(XSSFWorkbook book, Map<String, CellStyle> known) {

        CellStyle format(String format) {
            return known.computeIfAbsent(format, key -> {
                CellStyle style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(format));
                return style;
            });
        }

        CellStyle indent(int levels) {
            return known.computeIfAbsent("indent " + levels, key -> {
                CellStyle style = book.createCellStyle();
                style.setIndention((short) levels);
                return style;
            });
        }
    }
}
