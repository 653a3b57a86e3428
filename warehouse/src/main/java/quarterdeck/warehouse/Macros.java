package quarterdeck.warehouse;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import quarterdeck.warehouse.model.Macro;

/** Creates macros in whatever order lets each find those it uses. */
record Macros(Sql sql) {

    /** The faults of those that could not be created, by name; empty where all were. */
    Map<String, String> create(List<Macro> macros) throws SQLException {
        Map<String, String> faults = new TreeMap<>();
        List<Macro> left = new ArrayList<>(macros);
        int before;
        do {
            before = left.size();
            faults.clear();
            left.removeIf(macro -> created(macro, faults));
        } while (!left.isEmpty() && left.size() < before);
        return faults;
    }

    private boolean created(Macro macro, Map<String, String> faults) {
        try {
            sql.run(macro.sql());
            sql.run("comment on macro " + (macro.table() ? "table " : "") + macro.name() + " is "
                    + Sql.quoted(macro.comment()));
            return true;
        } catch (SQLException e) {
            faults.put(macro.name(), String.valueOf(e.getMessage()));
            return false;
        }
    }
}
