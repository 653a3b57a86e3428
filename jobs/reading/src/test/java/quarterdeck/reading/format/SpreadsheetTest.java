package quarterdeck.reading.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both formats of workbooks keep the same contract: every test runs over XLSX and XLS. */
class SpreadsheetTest {

    enum Kind {
        XLSX(XSSFWorkbook::new, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        XLS(HSSFWorkbook::new, "application/vnd.ms-excel");

        private final Supplier<Workbook> empty;
        private final String mediaType;

        Kind(Supplier<Workbook> empty, String mediaType) {
            this.empty = empty;
            this.mediaType = mediaType;
        }

        Released holding(Consumer<Workbook> content) {
            try (Workbook workbook = empty.get();
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
                content.accept(workbook);
                workbook.write(bytes);
                return new Released(bytes.toByteArray(), "workbook");
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    private static Cell cell(Sheet sheet, int row, int column) {
        Row existing = sheet.getRow(row);
        return (existing == null ? sheet.createRow(row) : existing).createCell(column);
    }

    private static void number(Sheet sheet, int row, int column, double value, String format) {
        Cell cell = cell(sheet, row, column);
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    /** A workbook with a little of everything. */
    static void fillForFuzzing(Workbook workbook) {
        Sheet sheet = workbook.createSheet("核算");
        cell(sheet, 0, 0).setCellValue("地区");
        cell(sheet, 0, 1).setCellValue("2025年1-9月");
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
        number(sheet, 1, 1, 0.057, "0.0%");
        number(sheet, 1, 2, 45_000, "yyyy-mm-dd");
        cell(sheet, 2, 0).setCellFormula("B2*2");
        cell(sheet, 3, 0).setCellValue("杭州市");
    }

    @ParameterizedTest
    @EnumSource
    void sheetsAreTablesInOrderWithTheirNamesAndTheHiddenMarked(Kind kind) {
        Released released = kind.holding(workbook -> {
            cell(workbook.createSheet("核算 5"), 1, 1).setCellValue("总量");
            workbook.createSheet("空");
            cell(workbook.createSheet("旧"), 0, 0).setCellValue("2024年");
            workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
        });
        assertThat(released.read()).isEqualTo(kind.mediaType + """

                        TABLE 1 [核算 5]
                        2 ||总量|
                        TABLE 2 [空]
                        TABLE 3 [旧] hidden
                        1 |2024年|
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void mergedCellsShowTheirTextInEveryCellTheyCover(Kind kind) {
        Released released = kind.holding(workbook -> {
            Sheet sheet = workbook.createSheet("s");
            cell(sheet, 0, 0).setCellValue("地区");
            cell(sheet, 0, 1).setCellValue("2025年1-9月");
            cell(sheet, 0, 3).setCellValue("排名");
            cell(sheet, 1, 1).setCellValue("总量");
            cell(sheet, 1, 2).setCellValue("增速");
            cell(sheet, 2, 0).setCellValue("杭州市");
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 1, 2));
            sheet.addMergedRegion(new CellRangeAddress(0, 1, 3, 4));
        });
        assertThat(released.drawn()).isEqualTo("""
                        TABLE 1 [s]
                        1 |地区|2025年1-9月|2025年1-9月^|排名|排名^|
                        2 |地区^|总量|增速|排名^|排名^|
                        3 |杭州市|
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void numbersAreExactDecimalsInPlainNotation(Kind kind) {
        Released released = kind.holding(workbook -> {
            Sheet sheet = workbook.createSheet("s");
            double[] values = {5, 5.1, -0.3, 0.1 + 0.2, 1e15, 1.5e20, 1e-7, 138.33315798271, 82553.0, -0.0, 1 / 3.0};
            for (int i = 0; i < values.length; i++) {
                cell(sheet, 0, i).setCellValue(values[i]);
            }
        });
        assertThat(released.drawn()).isEqualTo("""
                        TABLE 1 [s]
                        1 |5|5.1|-0.3|0.30000000000000004|1000000000000000|150000000000000000000|0.0000001|\
                        138.33315798271|82553|0|0.3333333333333333|
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void numberFormatsAreAppliedAsFarAsTheyChangeTheMeaning(Kind kind) {
        Released released = kind.holding(workbook -> {
            Sheet sheet = workbook.createSheet("s");
            number(sheet, 0, 0, 0.057, "0.0%");
            number(sheet, 0, 1, -0.0215, "0.00%");
            number(sheet, 0, 2, 12.5, "0.0\"%\"");
            number(sheet, 0, 3, 5540, "#,##0\"亿元\"");
            number(sheet, 0, 4, 7.25, "0.0_ ;[Red]\\-0.0\\ ");
            number(sheet, 0, 5, 3, "0.00_);\\(0.00\\)");
            number(sheet, 0, 6, 1234.5, "_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * \"-\"??_ ;_ @_ ");
            number(sheet, 0, 7, 100, "[$¥-804]#,##0");
            number(sheet, 0, 8, 8, "0.0");
            number(sheet, 0, 9, 0.05, "0.00%");
            number(sheet, 0, 10, 0, "0.00");
        });
        assertThat(released.drawn()).isEqualTo("""
                        TABLE 1 [s]
                        1 |5.7%|-2.15%|12.5%|5540亿元|7.25|3.00|1234.50|100|8.0|5.00%|0.00|
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void datesAreIsoToThePrecisionShown(Kind kind) {
        Released released = kind.holding(workbook -> {
            Sheet sheet = workbook.createSheet("s");
            String[] formats = {
                "yyyy-mm-dd",
                "yyyy\"年\"m\"月\"d\"日\"",
                "yyyy\"年\"m\"月\"",
                "mmm-yy",
                "m/d/yy",
                "yyyy",
                "m\"月\"d\"日\"",
                "yyyy/m/d h:mm",
                "[DBNum1][$-804]yyyy\"年\"m\"月\";@"
            };
            for (int i = 0; i < formats.length; i++) {
                number(sheet, 0, i, 0, formats[i]);
                sheet.getRow(0).getCell(i).setCellValue(LocalDate.of(2025, 3, 31));
            }
            number(sheet, 1, 0, 0, "yyyy-mm-dd hh:mm:ss");
            sheet.getRow(1).getCell(0).setCellValue(LocalDateTime.of(2025, 3, 31, 9, 30));
            number(sheet, 1, 1, 0.75, "h:mm");
            number(sheet, 1, 2, 1, "yyyy-mm-dd");
        });
        assertThat(released.drawn()).isEqualTo("""
                        TABLE 1 [s]
                        1 |2025-03-31|2025-03-31|2025-03|2025-03|2025-03-31|2025|2025-03-31|2025-03-31|2025-03|
                        2 |2025-03-31T09:30|18:00|1900-01-01|
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void formulasShowTheirCachedValuesAndErrorsTheirNames(Kind kind) {
        Released released = kind.holding(workbook -> {
            Sheet sheet = workbook.createSheet("s");
            cell(sheet, 0, 0).setCellValue(2.5);
            cell(sheet, 0, 1).setCellFormula("A1*2");
            cell(sheet, 0, 2).setCellFormula("\"前三季\"&\"度\"");
            cell(sheet, 0, 3).setCellFormula("1/0");
            cell(sheet, 0, 4).setCellValue(true);
            cell(sheet, 0, 5).setCellErrorValue(FormulaError.NA.getCode());
            cell(sheet, 0, 6).setCellFormula("A1>1");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
        assertThat(released.drawn()).isEqualTo("""
                        TABLE 1 [s]
                        1 |2.5|5|前三季度|#DIV/0!|TRUE|#N/A|TRUE|
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void hiddenRowsAndIndentsAreKept(Kind kind) {
        Released released = kind.holding(workbook -> {
            Sheet sheet = workbook.createSheet("s");
            cell(sheet, 0, 0).setCellValue("第二产业");
            Cell indented = cell(sheet, 1, 0);
            CellStyle style = workbook.createCellStyle();
            style.setIndention((short) 2);
            indented.setCellStyle(style);
            indented.setCellValue("工业");
            cell(sheet, 3, 0).setCellValue("　　制造业 ");
            sheet.getRow(3).setZeroHeight(true);
            cell(sheet, 4, 2).setCellValue("多行\n文字");
        });
        assertThat(released.drawn()).isEqualTo("""
                        TABLE 1 [s]
                        1 |第二产业|
                        2 |>>工业|
                        4 hidden |　　制造业 |
                        5 |||多行\\n文字|
                        """);
    }

    @Test
    void everyFormatOfTheTwoKindsReadsTheSame() {
        for (String format : new String[] {"0.0%", "yyyy\"年\"m\"月\"", "0.00\"万人\"", "@", "General", "# ?/?", ";;;"}) {
            Consumer<Workbook> content = workbook -> number(workbook.createSheet("s"), 0, 0, 45_000.125, format);
            assertThat(Kind.XLSX.holding(content).drawn())
                    .as(format)
                    .isEqualTo(Kind.XLS.holding(content).drawn());
        }
    }
}
