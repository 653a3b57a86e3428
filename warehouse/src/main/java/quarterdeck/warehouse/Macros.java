package quarterdeck.warehouse;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import quarterdeck.warehouse.model.Macro;

/** Creates macros in whatever order lets each find those it uses. */
record Macros(Sql sql) {

    /** Removes all macros of a catalog: a mart that goes on from another one has those of now, and no others. */
    void removeAll(String catalog) throws SQLException {
        List<String> statements = sql.texts(
                "select distinct 'drop macro ' || if(function_type = 'table_macro', 'table ', '') || database_name || '.'"
                        + " || schema_name || '.' || function_name from duckdb_functions() where database_name = "
                        + Sql.quoted(catalog) + " and function_type in ('macro', 'table_macro') and not internal");
        for (String statement : statements) {
            sql.run(statement);
        }
    }

    /** @throws BrokenModels naming the file of every macro that could not be created, and why */
    void createAll(List<Macro> macros) throws SQLException {
        List<String> faults = faults(create(macros));
        if (!faults.isEmpty()) {
            throw new BrokenModels(faults);
        }
    }

    /** Each as {@code macros/name.sql: what is wrong}. */
    static List<String> faults(Map<String, String> byName) {
        return byName.entrySet().stream()
                .map(fault -> "macros/" + fault.getKey() + ".sql: " + fault.getValue())
                .toList();
    }

    /** The faults of those that could not be created, by name; empty where all were. */
    Map<String, String> create(List<Macro> macros) throws SQLException {
        Map<String, String> faults = new TreeMap<>();
        List<Macro> left = macros;
        int before;
        do {
            before = left.size();
            faults.clear();
            List<Macro> notYet = new ArrayList<>();
            for (Macro macro : left) {
                if (!created(macro, faults)) {
                    notYet.add(macro);
                }
            }
            left = notYet;
        } while (!left.isEmpty() && left.size() < before);
        return faults;
    }

    private boolean created(Macro macro, Map<String, String> faults) throws SQLException {
        try {
            sql.run(macro.sql());
            sql.run("comment on macro " + (macro.table() ? "table " : "") + macro.name() + " is "
                    + Sql.quoted(macro.comment()));
            return true;
        } catch (SQLException e) {
            if (DiskFault.is(e)) {
                throw e;
            }
            faults.put(macro.name(), String.valueOf(e.getMessage()));
            return false;
        }
    }
}
