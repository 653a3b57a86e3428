package quarterdeck.reading.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The labels that the header rows of a block put over each column. */
final class HeaderLabels {

    /** Rows of database exports that describe the series but are no coordinate of its numbers. */
    private static final Set<String> DESCRIPTIVE =
            Set.of("频度", "频率", "来源", "数据来源", "更新时间", "更新日期", "指标ID", "指标代码", "代码", "编码", "状态", "备注");

    private final List<GridRow> headers;
    private final LabelReader labelReader;

    HeaderLabels(List<GridRow> headers, LabelReader labelReader) {
        this.headers = headers.stream()
                .filter(row -> !RowKinds.isColumnNumbering(row))
                .filter(row -> !DESCRIPTIVE.contains(LabelWords.oneLine(row.text(row.firstColumn()))))
                .toList();
        this.labelReader = labelReader;
    }

    /** The labels over a column, the nearest first. */
    List<Label> over(int column) {
        List<Label> labels = new ArrayList<>();
        String below = "";
        for (int level = headers.size() - 1; level >= 0; level--) {
            String text = text(level, column);
            if (!text.isBlank() && !text.strip().equals(below)) {
                labels.add(labelReader.read(CellKinds.isYear(text) ? text.strip() + "年" : text));
            }
            below = text.strip();
        }
        return labels;
    }

    /** The words over a column of labels, which name its coordinate: 地区, 指标, 时间. */
    String words(int column) {
        StringBuilder words = new StringBuilder();
        for (GridRow row : headers) {
            if (!row.covered(column)) {
                words.append(LabelWords.oneLine(row.text(column)));
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
        boolean lowest = level == headers.size() - 1;
        if (row.kind(column) != CellKind.BLANK
                || lowest
                || headers.get(level + 1).kind(column) == CellKind.BLANK) {
            return row.text(column);
        }
        for (int c = column - 1; c > 0; c--) {
            if (row.kind(c) != CellKind.BLANK) {
                return row.covered(c) ? "" : row.text(c);
            }
        }
        return "";
    }
}
