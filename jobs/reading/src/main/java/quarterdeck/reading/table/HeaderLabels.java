package quarterdeck.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The labels that the header rows of a block put over each column. */
final class HeaderLabels {

    /** Rows of database exports that describe the series but are no coordinate of its numbers. */
    private static final Set<String> DESCRIPTIVE =
            Set.of("来源", "数据来源", "更新时间", "更新日期", "指标ID", "指标代码", "代码", "编码", "状态", "备注");

    private static final Set<String> FREQUENCY = Set.of("频度", "频率", "frequency");

    /** In a grid of months a quarterly series has its numbers in the last month of each quarter. */
    private static final Map<String, String> SPAN_OF_FREQUENCY =
            Map.of("季", "当季值", "季度", "当季值", "quarterly", "当季值", "年", "全年值", "年度", "全年值", "yearly", "全年值");

    private final List<GridRow> headers;
    private final List<GridRow> frequencies;
    private final Set<GridRow> rowsOfMonths;
    private final LabelReader labelReader;

    HeaderLabels(List<GridRow> headers, LabelReader labelReader) {
        this.headers = headers.stream()
                .filter(row -> !RowKinds.isColumnNumbering(row))
                .filter(row -> !isDescriptive(row, headers) && !FREQUENCY.contains(name(row)))
                .toList();
        this.frequencies =
                headers.stream().filter(row -> FREQUENCY.contains(name(row))).toList();
        this.rowsOfMonths =
                this.headers.stream().filter(HeaderLabels::holdsMonths).collect(Collectors.toUnmodifiableSet());
        this.labelReader = labelReader;
    }

    private static boolean holdsMonths(GridRow row) {
        List<String> texts = new ArrayList<>();
        for (int c = row.firstColumn() + 1; c < row.size(); c++) {
            texts.add(row.text(c));
        }
        return MonthDates.areMonths(texts);
    }

    /** A row that describes the series stands below the one that names them; 代码 at the top heads a column of codes. */
    private static boolean isDescriptive(GridRow row, List<GridRow> headers) {
        return DESCRIPTIVE.contains(name(row)) && !DESCRIPTIVE.contains(name(headers.get(0)));
    }

    /** What a row of a database export calls itself in its first cell. */
    private static String name(GridRow row) {
        return LabelWords.oneLine(row.text(row.firstColumn())).toLowerCase(Locale.ROOT);
    }

    /** The labels over a column, the nearest first. */
    List<Label> over(int column) {
        List<Label> labels = new ArrayList<>();
        String below = "";
        for (int level = headers.size() - 1; level >= 0; level--) {
            String printed = text(level, column);
            String text = rowsOfMonths.contains(headers.get(level)) ? MonthDates.month(printed) : printed;
            if (!text.isBlank() && !text.strip().equals(below)) {
                labels.add(labelReader.read(CellKinds.isYear(text) ? text.strip() + "年" : text));
            }
            below = text.strip();
        }
        for (GridRow row : frequencies) {
            String span = SPAN_OF_FREQUENCY.get(row.text(column).strip().toLowerCase(Locale.ROOT));
            if (span != null) {
                labels.add(labelReader.read(span));
            }
        }
        return labels;
    }

    /** The words over a column of labels, which name its coordinate: 地区, 指标, 时间. */
    String words(int column) {
        StringBuilder words = new StringBuilder();
        String above = "";
        for (GridRow row : headers) {
            String text = LabelWords.oneLine(row.text(column));
            if (!row.covered(column) && !text.equals(above)) {
                words.append(text);
                above = text;
            }
        }
        return words.toString();
    }

    /**
     * The text of a header cell. Where the format knows no spans, words above the lowest level stretch to the right
     * over the blank cells that follow them.
     */
    private String text(int level, int column) {
        GridRow row = headers.get(level);
        if (row.kind(column) != CellKind.BLANK || isBlankBelow(level, column)) {
            return row.text(column);
        }
        for (int c = column - 1; c > 0; c--) {
            if (row.kind(c) != CellKind.BLANK) {
                return row.covered(c) ? "" : row.text(c);
            }
        }
        return "";
    }

    private boolean isBlankBelow(int level, int column) {
        return headers.stream().skip(level + 1L).allMatch(row -> row.kind(column) == CellKind.BLANK);
    }
}
