package quarterdeck.reading.table;

import java.util.ArrayList;
import java.util.List;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.period.Periods;
import quarterdeck.reading.unit.Unit;

/** Tells an observer of one block what its cells were taken for. */
final class ObservedBlock {

    private final Table table;
    private final TableObserver observer;
    private final List<Panel> panels;
    private final LabelReader labelReader;
    private final RegionNames regionNames;

    ObservedBlock(
            Table table, TableObserver observer, List<Panel> panels, LabelReader labelReader, RegionNames regionNames) {
        this.table = table;
        this.observer = observer;
        this.panels = List.copyOf(panels);
        this.labelReader = labelReader;
        this.regionNames = regionNames;
    }

    /** Rows that stand over no block: they are captions or notes. */
    static void tellWords(Table table, TableObserver observer, List<GridRow> rows, LabelReader labelReader) {
        for (GridRow row : rows) {
            if (!row.isBlank()) {
                observer.row(table, row, column -> wordsRole(row, column, labelReader));
            }
        }
    }

    private static CellRole wordsRole(GridRow row, int column, LabelReader labelReader) {
        if (row.kind(column) != CellKind.WORDS) {
            return numberOutside(row, column);
        }
        boolean note = RowKinds.isNote(row) && !RowKinds.isKeyAndValue(row) || RowKinds.isContents(row);
        return note ? CellRole.NOTE : timeOrUnit(labelReader.read(row.text(column)));
    }

    private static CellRole numberOutside(GridRow row, int column) {
        return row.kind(column) == CellKind.BLANK ? CellRole.BLANK : CellRole.OUTSIDE;
    }

    private static CellRole timeOrUnit(Label label) {
        if (!label.hasSubject() && label.period() != null) {
            return CellRole.PERIOD;
        }
        return !label.hasSubject() && !label.units().isEmpty() && !label.speaksOfMeasure()
                ? CellRole.UNIT
                : CellRole.HEADER;
    }

    /** Tells the layout of the block and its header rows. */
    void begin(BlockHead head, Surroundings surroundings, Periods periods) {
        if (observer == TableObserver.NONE) {
            return;
        }
        observer.block(table, layout(surroundings, new LayoutWords(periods, regionNames)));
        for (GridRow row : head.headers()) {
            observer.row(table, row, column -> headerRole(row, column));
        }
    }

    private BlockLayout layout(Surroundings surroundings, LayoutWords words) {
        List<String> axes = new ArrayList<>();
        for (Panel panel : panels) {
            panel.stubs().forEach(stub -> axes.add(words.of(stub.role())));
            panel.values().forEach(column -> axes.add(words.of(column.labels())));
        }
        List<Unit> units = surroundings.unitLabel().map(Label::units).orElse(List.of());
        String unit = String.join(", ", units.stream().map(Unit::symbol).toList());
        return new BlockLayout(words.withoutPeriods(table.name().strip()), axes, unit);
    }

    private CellRole headerRole(GridRow row, int column) {
        if (row.kind(column) == CellKind.BLANK) {
            return CellRole.BLANK;
        }
        String text = row.text(column);
        if (row.kind(column) != CellKind.WORDS) {
            return CellKinds.isYear(text) ? CellRole.PERIOD : CellRole.HEADER;
        }
        boolean overValues =
                panels.stream().anyMatch(panel -> panel.values().stream().anyMatch(value -> value.column() == column));
        return overValues ? subjectRole(labelReader.read(text)) : CellRole.HEADER;
    }

    private CellRole subjectRole(Label label) {
        if (!label.hasSubject()) {
            return timeOrUnit(label);
        }
        return regionNames.isName(label.subject()) ? CellRole.REGION : CellRole.INDICATOR;
    }

    /** Tells of a row of the body. */
    void body(GridRow row) {
        observer.row(table, row, column -> bodyRole(row, column));
    }

    /** Tells of a header that is printed again. */
    void repeatedHeader(GridRow row) {
        observer.row(table, row, column -> headerRole(row, column));
    }

    /** Tells of a note or another row in the body that is no part of the table. */
    void beside(GridRow row) {
        observer.row(table, row, column -> wordsRole(row, column, labelReader));
    }

    private CellRole bodyRole(GridRow row, int column) {
        CellKind kind = row.kind(column);
        if (kind == CellKind.BLANK) {
            return CellRole.BLANK;
        }
        for (Panel panel : panels) {
            for (Stub stub : panel.stubs()) {
                if (stub.column() == column) {
                    return stubRole(row, stub);
                }
            }
            for (ValueColumn value : panel.values()) {
                if (value.column() == column) {
                    return valueRole(kind);
                }
            }
        }
        return kind == CellKind.WORDS ? CellRole.NOTE : CellRole.OUTSIDE;
    }

    private static CellRole valueRole(CellKind kind) {
        return switch (kind) {
            case BLANK -> CellRole.BLANK;
            case NUMBER, DAMAGED -> CellRole.VALUE;
            case MARK -> CellRole.MISSING;
            case WORDS -> CellRole.NOTE;
        };
    }

    private CellRole stubRole(GridRow row, Stub stub) {
        boolean number = row.kind(stub.column()) != CellKind.WORDS;
        return switch (stub.role()) {
            case REGION_CODE -> CellRole.REGION;
            case REGION -> number ? CellRole.OUTSIDE : CellRole.REGION;
            case SUBJECT -> number ? CellRole.OUTSIDE : CellRole.INDICATOR;
            case MIXED -> number ? CellRole.OUTSIDE : subjectRole(labelReader.read(row.text(stub.column())));
            case PERIOD, MONTH_BY_DATE -> CellRole.PERIOD;
            case UNIT -> CellRole.UNIT;
            case MEASURE -> CellRole.HEADER;
            case NONE -> number ? CellRole.OUTSIDE : CellRole.NOTE;
        };
    }
}
