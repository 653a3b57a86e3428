package quarterdeck.warehouse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import quarterdeck.warehouse.model.Check;
import quarterdeck.warehouse.model.Column;
import quarterdeck.warehouse.model.Model;

/** The checks that a model's header implies: its key, its references, its codes and the rules it states. */
final class HeaderChecks {
    private HeaderChecks() {}

    static List<Check> of(Model model) {
        List<Check> checks = new ArrayList<>();
        if (!model.isView() && !model.key().isEmpty()) {
            checks.add(uniqueKey(model));
        }
        for (Column column : model.columns()) {
            if (!column.ref().isEmpty()) {
                checks.add(reference(model, column));
            }
            if (!column.codes().isEmpty()) {
                checks.add(codes(model, column));
            }
        }
        checks.addAll(rules(model));
        return checks;
    }

    /** The rules it states, which alone can be written wrongly. */
    static List<Check> rules(Model model) {
        return model.rules().stream().map(rule -> rule(model, rule)).toList();
    }

    private static Check rule(Model model, Model.Rule rule) {
        String failing = "select * from " + model.name() + " where not coalesce((" + rule.condition() + "), false)";
        return check(model, rule.name(), rule.condition(), failing, rule.blocks());
    }

    private static Check uniqueKey(Model model) {
        String key = Tables.names(model.key());
        return check(
                model,
                "key",
                "rows differ in " + String.join(", ", model.key()),
                "select " + key + ", count(*) as rows from " + model.name() + " group by " + key
                        + " having count(*) > 1",
                true);
    }

    private static Check reference(Model model, Column column) {
        return check(
                model,
                column.name(),
                column.name() + " is one of " + column.ref(),
                "select distinct " + Sql.name(column.name()) + " from " + model.name() + " where "
                        + Sql.name(column.name()) + " is not null and " + Sql.name(column.name()) + " not in (select "
                        + Sql.name(column.refColumn()) + " from " + column.refTable() + ")",
                true);
    }

    private static Check codes(Model model, Column column) {
        return check(
                model,
                column.name(),
                column.name() + " is a code of the kind " + column.codes(),
                "select " + Sql.name(column.name()) + ", count(*) as rows from " + model.name() + " where "
                        + Sql.name(column.name()) + " <> '' and " + Sql.name(column.name())
                        + " not in (select code from dim_code where kind = " + Sql.quoted(column.codes())
                        + ") group by 1",
                // a code nobody has named yet lacks a label, no more
                false);
    }

    private static Check check(Model model, String name, String about, String sql, boolean blocks) {
        return new Check(Path.of(model.name() + ".sql"), model.name() + "." + name, blocks, about, sql);
    }
}
