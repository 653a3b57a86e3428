package quarterdeck.reading.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the columns of labels and of numbers in a block from its header and the first rows of its body. */
final class LayoutAnalysis {

    private static final Set<String> NUMBERED_STUBS = Set.of(
            "序号", "编号", "代码", "编码", "行政区划代码", "区划代码", "地区代码", "年份", "年", "年度", "时间", "月份", "日期", "时期", "code", "id",
            "no", "no.", "year", "date", "time", "adcode");

    private static final Pattern CODES = Pattern.compile(".*(?:代码|编码|编号)");

    private static final int LONG = 150;

    private final HeaderLabels headers;
    private final List<GridRow> sample;
    private final StubRoles roles;
    private final int width;

    LayoutAnalysis(HeaderLabels headers, List<GridRow> headerRows, List<GridRow> sample, StubRoles roles) {
        this.headers = headers;
        this.sample = sample;
        this.roles = roles;
        this.width = Math.max(
                sample.stream().mapToInt(GridRow::size).max().orElse(0),
                headerRows.stream().mapToInt(GridRow::size).max().orElse(0));
    }

    /** The panels of the block, from left to right; empty where it has no column of numbers. */
    List<Panel> panels() {
        List<Panel> panels = new ArrayList<>();
        List<Stub> stubs = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        for (int column = 0; column < width; column++) {
            boolean filledFurtherDown = stubs.size() > 0 && isLong() && isEmptyButHeaded(column);
            if (isValue(column, values.isEmpty()) || filledFurtherDown) {
                values.add(column);
            } else if (hasContent(column)) {
                Stub stub = new Stub(column, role(column));
                if (startsPanel(stub, stubs, values)) {
                    panels.add(panel(stubs, values));
                    stubs.clear();
                    values.clear();
                }
                stubs.add(stub);
            }
        }
        if (!values.isEmpty()) {
            panels.add(panel(stubs, values));
        }
        return panels;
    }

    private Panel panel(List<Stub> stubs, List<Integer> values) {
        return new Panel(stubs, new ValueColumns(headers).of(values));
    }

    /** A label column behind numbers starts another table when it carries what a label column before them carries. */
    private boolean startsPanel(Stub stub, List<Stub> stubs, List<Integer> values) {
        boolean names = stub.role() == StubRole.REGION
                || stub.role() == StubRole.SUBJECT
                || stub.role() == StubRole.MIXED
                || stub.role() == StubRole.PERIOD;
        if (values.isEmpty() || stubs.isEmpty() || !names || !isFollowedByValue(stub.column())) {
            return false;
        }
        Stub first = stubs.get(0);
        return stubs.stream().anyMatch(before -> before.role() == stub.role())
                || headers.words(first.column()).equals(headers.words(stub.column()))
                        && !headers.words(first.column()).isEmpty();
    }

    private boolean isFollowedByValue(int column) {
        for (int c = column + 1; c < width; c++) {
            if (isValue(c, false)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the block may go on behind the rows that were looked at. */
    private boolean isLong() {
        return sample.size() >= LONG;
    }

    private boolean isEmptyButHeaded(int column) {
        return !hasContent(column) && !headers.over(column).isEmpty();
    }

    private boolean hasContent(int column) {
        return sample.stream().anyMatch(row -> row.kind(column) != CellKind.BLANK);
    }

    /** A column of numbers, or one with a header and nothing but missing values. */
    private boolean isValue(int column, boolean leftmost) {
        int numbers = 0;
        int words = 0;
        int marks = 0;
        for (GridRow row : sample) {
            switch (row.kind(column)) {
                case NUMBER, DAMAGED -> numbers++;
                case WORDS -> words++;
                case MARK -> marks++;
                case BLANK -> {}
            }
        }
        if (numbers == 0) {
            return words == 0 && !leftmost && !headers.over(column).isEmpty();
        }
        return numbers + marks >= words && !(leftmost && isNumberedStub(column));
    }

    /** Codes, serial numbers and years to the left of all values are labels. */
    private boolean isNumberedStub(int column) {
        String header = headers.words(column).toLowerCase(Locale.ROOT);
        if (NUMBERED_STUBS.contains(header) || CODES.matcher(header).matches()) {
            return true;
        }
        boolean valuesFollow = isFollowedByValue(column);
        boolean years = sample.stream()
                .filter(row -> row.kind(column) == CellKind.NUMBER)
                .allMatch(row -> CellKinds.isYear(row.text(column)));
        return valuesFollow && (years || roles.areRegionCodes(texts(column)));
    }

    private StubRole role(int column) {
        return roles.of(headers.words(column), texts(column), headings(column), !isFollowedByValue(column));
    }

    /** The labels of the column that stand in rows without numbers. */
    private Set<String> headings(int column) {
        Set<String> headings = new LinkedHashSet<>();
        for (GridRow row : sample) {
            boolean numbers = row.count(CellKind.NUMBER) + row.count(CellKind.DAMAGED) + row.count(CellKind.MARK) > 0;
            if (!numbers && row.kind(column) == CellKind.WORDS) {
                headings.add(row.text(column));
            }
        }
        return headings;
    }

    private Set<String> texts(int column) {
        Set<String> texts = new LinkedHashSet<>();
        for (GridRow row : sample) {
            if (row.kind(column) == CellKind.WORDS || row.kind(column) == CellKind.NUMBER) {
                texts.add(row.text(column));
            }
        }
        return texts;
    }
}
