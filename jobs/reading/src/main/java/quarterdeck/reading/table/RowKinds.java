package quarterdeck.reading.table;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the rows of a sheet apart by their look: data, header, caption, note, table of contents. */
final class RowKinds {

    private static final Pattern KEY_AND_VALUE =
            Pattern.compile("^\\s*(?:(?:计量|数量|金额)?单位|数据库|指标(?:名称)?|时间|日期|地区|报告期|统计时间|"
                    + "表\\s*号|制表(?:机关|单位|人)?|填报单位|发布单位|编制单位|频度|数据来源|资料来源|来源)\\s*[:：].*");
    private static final Pattern NOTE =
            Pattern.compile("^\\s*[(（]?(?:注\\d*|备注|说明|附注|数据来源|资料来源|来源|Notes?|Sources?)\\s*[:：].*", Pattern.DOTALL);
    private static final Set<String> COLUMN_LETTERS = Set.of("甲", "乙", "丙", "丁", "栏次", "序号");

    private RowKinds() {}

    /** Whether the row holds numbers that belong to labels; {@code next} is the row below, null at the end. */
    static boolean isData(GridRow row, @Nullable GridRow next) {
        int numbers = row.count(CellKind.NUMBER) + row.count(CellKind.DAMAGED);
        int words = row.count(CellKind.WORDS);
        if (isYearHeader(row, next) || isColumnNumbering(row) || isContents(row) || isKeyAndValue(row)) {
            return false;
        }
        if (numbers == 0) {
            return row.count(CellKind.MARK) > 0
                    && (words == 1 && row.kind(row.firstColumn()) == CellKind.WORDS
                            || marksStandOverNumbers(row, next));
        }
        return numbers >= 2 || words >= 1 || row.count(CellKind.MARK) > 0 || hasCoveredWords(row);
    }

    /** A row like the one below it, but with marks for its numbers. */
    private static boolean marksStandOverNumbers(GridRow row, @Nullable GridRow next) {
        if (next == null || next.count(CellKind.WORDS) != row.count(CellKind.WORDS)) {
            return false;
        }
        for (int c = 0; c < row.size(); c++) {
            if (row.kind(c) == CellKind.MARK && next.kind(c) != CellKind.NUMBER) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasCoveredWords(GridRow row) {
        for (int c = 0; c < row.size(); c++) {
            if (row.kind(c) == CellKind.WORDS) {
                return true;
            }
        }
        return false;
    }

    /** One lone year is a header only where something other than a year stands below it. */
    private static boolean isYearHeader(GridRow row, @Nullable GridRow next) {
        if (!row.isYearHeader(1)) {
            return false;
        }
        if (row.count(CellKind.NUMBER) > 1) {
            return true;
        }
        for (int c = 0; next != null && c < row.size(); c++) {
            if (row.kind(c) == CellKind.NUMBER) {
                return next.kind(c) == CellKind.NUMBER && !CellKinds.isYear(next.text(c));
            }
        }
        return false;
    }

    /** The row 甲 1 2 3 that numbers the columns of printed forms. */
    static boolean isColumnNumbering(GridRow row) {
        int expected = 1;
        for (int c = 0; c < row.size(); c++) {
            String text = row.text(c).strip();
            boolean next = text.equals(String.valueOf(expected));
            if (next) {
                expected++;
            } else if (!text.isEmpty() && !COLUMN_LETTERS.contains(text)) {
                return false;
            }
        }
        return expected > 2 && row.count(CellKind.WORDS) > 0;
    }

    /** A line of a table of contents: words, leaders, page number. */
    static boolean isContents(GridRow row) {
        for (int c = 0; c < row.size(); c++) {
            if (row.kind(c) == CellKind.WORDS && LabelWords.leadsToPage(row.text(c))) {
                return true;
            }
        }
        return false;
    }

    static boolean isKeyAndValue(GridRow row) {
        for (int c = 0; c < row.size(); c++) {
            if (row.kind(c) == CellKind.WORDS
                    && KEY_AND_VALUE.matcher(row.text(c)).matches()) {
                return true;
            }
        }
        return false;
    }

    /** A number with nothing beside it, as a page number stands. */
    static boolean isLoneNumber(GridRow row) {
        return row.count(CellKind.NUMBER) == 1
                && row.count(CellKind.WORDS) + row.count(CellKind.MARK) == 0
                && !hasCoveredWords(row);
    }

    static boolean isNote(GridRow row) {
        String first = row.text(row.firstColumn());
        return (first.indexOf(':') >= 0 || first.indexOf('：') >= 0)
                && NOTE.matcher(first).matches();
    }
}
