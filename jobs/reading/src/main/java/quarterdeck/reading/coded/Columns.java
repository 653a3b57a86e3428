package quarterdeck.reading.coded;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import quarterdeck.reading.document.Row;
import quarterdeck.reading.format.BrokenRelease;

/** Where the components of interest stand in a coded table. */
final class Columns {

    private static final String NAMED = ": ";
    private static final String ACTION = "ACTION";

    /**
     * A cell.
     *
     * @param code empty where the cell is blank
     * @param name the name beside it, empty where there is none
     */
    record Cell(String code, String name) {
        static final Cell BLANK = new Cell("", "");

        boolean isBlank() {
            return code.isEmpty();
        }
    }

    private record Column(int at, boolean named, String id) {}

    private final Map<Role, Column> columns = new EnumMap<>(Role.class);
    private final List<String> ids = new ArrayList<>();
    private int action = -1;

    /** @throws BrokenRelease where the first row has no column for values, regions or indicators */
    Columns(Row header, Mapping mapping) throws BrokenRelease {
        for (int column = 0; column < header.size(); column++) {
            String text = header.text(column).strip();
            int named = text.indexOf(NAMED);
            String id = (named < 0 ? text : text.substring(0, named)).replace("[]", "");
            ids.add(id);
            if (id.equals(ACTION)) {
                action = column;
            }
            for (Role role : Role.values()) {
                if (!id.isEmpty() && mapping.of(role).id().equals(id)) {
                    columns.putIfAbsent(role, new Column(column, named >= 0, id));
                }
            }
        }
        for (Role role : List.of(Role.VALUE, Role.REGION, Role.INDICATOR)) {
            if (!columns.containsKey(role) && mapping.of(role).fixed().isEmpty()) {
                throw new BrokenRelease(
                        BrokenRelease.Reason.MALFORMED,
                        "row " + header.number(),
                        "no component says the " + role.field() + " (expected "
                                + mapping.of(role).id() + " among " + ids
                                + "): name it in the description of the source as sdmx." + role.field());
            }
        }
    }

    Cell cell(Row row, Role role) {
        Column column = columns.get(role);
        if (column == null) {
            return Cell.BLANK;
        }
        String text = row.text(column.at()).strip();
        int named = column.named() ? text.indexOf(NAMED) : -1;
        return named < 0
                ? new Cell(text, "")
                : new Cell(
                        text.substring(0, named),
                        text.substring(named + NAMED.length()).strip());
    }

    /** The first letter of what is to be done with the row: I, A, R, D or M; I where nothing is said. */
    char action(Row row) throws BrokenRelease {
        String text = action < 0 ? "" : row.text(action).strip();
        char first = text.isEmpty() ? 'I' : text.charAt(0);
        if ("IARDM".indexOf(first) < 0) {
            throw new BrokenRelease(
                    BrokenRelease.Reason.MALFORMED,
                    "row " + row.number(),
                    "ACTION is one of I, A, R, M and D, not " + text.substring(0, Math.min(20, text.length())));
        }
        return first;
    }

    int valueColumn() {
        Column column = columns.get(Role.VALUE);
        return column == null ? 0 : column.at();
    }

    String id(Role role) {
        Column column = columns.get(role);
        return column == null ? "" : column.id();
    }
}
