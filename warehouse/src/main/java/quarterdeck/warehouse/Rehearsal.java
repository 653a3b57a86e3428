package quarterdeck.warehouse;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import quarterdeck.warehouse.model.Check;
import quarterdeck.warehouse.model.Model;
import quarterdeck.warehouse.model.SqlFolder;

/** Binds every statement against empty tables made from the headers, so that all faults show before any data moves. */
final class Rehearsal {
    private final Sql sql;
    private final List<String> faults = new ArrayList<>();

    Rehearsal(Sql sql) {
        this.sql = sql;
    }

    /** @throws BrokenModels naming every header that differs from its SELECT and every statement that does not bind */
    void play(List<Model> ordered, SqlFolder folder) throws SQLException {
        sql.run("attach ':memory:' as rehearsal");
        sql.run("set search_path = 'rehearsal.main'");
        createMacros(folder, false);
        for (Model model : ordered) {
            sql.run(Tables.create("rehearsal", model));
        }
        for (Model model : ordered) {
            compare(model);
            for (Check check : HeaderChecks.rules(model)) {
                bind(model.place() + ": check " + check.name(), "describe " + check.sql());
            }
        }
        createMacros(folder, true);
        for (Check check : folder.checks()) {
            bind("checks/" + check.name() + ".sql", "describe " + check.sql());
        }
        sql.run("use memory");
        sql.run("detach rehearsal");
        if (!faults.isEmpty()) {
            throw new BrokenModels(faults);
        }
    }

    private void createMacros(SqlFolder folder, boolean table) throws SQLException {
        faults.addAll(Macros.faults(new Macros(sql).create(folder.macros(table))));
    }

    private void compare(Model model) {
        try {
            List<String> described =
                    sql.texts("select column_name || ' ' || column_type from (describe " + model.sql() + "\n)");
            List<String> declared = model.columns().stream()
                    .map(column -> column.name() + " " + column.type())
                    .toList();
            if (!described.equals(declared)) {
                faults.add(model.place() + ": header and SELECT differ: " + difference(declared, described));
            }
        } catch (SQLException e) {
            faults.add(model.place() + ": " + e.getMessage());
        }
    }

    private static String difference(List<String> declared, List<String> described) {
        List<String> onlyDeclared = new ArrayList<>(declared);
        onlyDeclared.removeAll(described);
        List<String> onlyDescribed = new ArrayList<>(described);
        onlyDescribed.removeAll(declared);
        if (onlyDeclared.isEmpty() && onlyDescribed.isEmpty()) {
            return "the order of columns, the SELECT has " + described;
        }
        return "only in the header " + onlyDeclared + ", only in the SELECT " + onlyDescribed;
    }

    private void bind(String place, String statement) {
        try {
            sql.run(statement);
        } catch (SQLException e) {
            faults.add(place + ": " + e.getMessage());
        }
    }
}
