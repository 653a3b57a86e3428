package quarterdeck.reading.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.document.Table;
import quarterdeck.reading.format.BrokenRelease;
import quarterdeck.reading.table.BlockLayout;
import quarterdeck.reading.table.CellRoles;
import quarterdeck.reading.table.TableObserver;

/** The fingerprint of a release: how its tables are laid out, a line a block, in the order of the document. */
public final class Layout implements TableObserver {

    private final Set<String> lines = new LinkedHashSet<>();
    private final TableObserver further;

    /** @param further another observer, which sees the same */
    public Layout(TableObserver further) {
        this.further = further;
    }

    @Override
    public void block(Table table, BlockLayout layout) {
        lines.add(layout.line());
        further.block(table, layout);
    }

    @Override
    public void row(Table table, Row row, CellRoles roles) {
        further.row(table, row, roles);
    }

    public List<String> lines() {
        return List.copyOf(lines);
    }

    /**
     * Compares with what is expected; a table more is no drift, as it takes nothing from the others.
     *
     * @throws BrokenRelease naming the expected lines that were not found and the found ones nobody expected
     */
    public void check(List<String> expected) throws BrokenRelease {
        Set<String> missing = new LinkedHashSet<>(expected);
        missing.removeAll(lines);
        if (missing.isEmpty()) {
            return;
        }
        Set<String> unexpected = new LinkedHashSet<>(lines);
        expected.forEach(unexpected::remove);
        String difference = missing.stream().map(line -> "\n  - " + line).collect(Collectors.joining())
                + unexpected.stream().map(line -> "\n  + " + line).collect(Collectors.joining());
        throw new BrokenRelease(
                BrokenRelease.Reason.LAYOUT_CHANGED,
                "",
                "tables are laid out differently from the fingerprint of their source (- expected, + found); if they are"
                        + " read right, copy the new fingerprint from source check:" + difference);
    }
}
