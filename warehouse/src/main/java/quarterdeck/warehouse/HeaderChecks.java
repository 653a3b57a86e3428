package quarterdeck.warehouse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import quarterdeck.warehouse.model.Check;
import quarterdeck.warehouse.model.Column;
import quarterdeck.warehouse.model.Model;

/** The checks that a model's header implies: its key, its references, its codes and the rules it states. */
public final class HeaderChecks {
    private HeaderChecks() {}

    /** Every check of a model, which asks for the rows that break it. */
    public static List<Check> of(Model model) {
        List<Check> checks = new ArrayList<>(ofSeveralRows(model));
        checks.addAll(rules(model));
        return checks;
    }

    /** Those that a row alone cannot break: its key, its references, its codes. */
    public static List<Check> ofSeveralRows(Model model) {
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
        return checks;
    }

    /** The rules it states, in the order of {@link Model#rules()}, which alone can be written wrongly. */
    public static List<Check> rules(Model model) {
        return model.rules().stream().map(rule -> rule(model, rule)).toList();
    }

    private static Check rule(Model model, Model.Rule rule) {
        String failing = "select * from " + model.name() + " where " + broken(rule);
        return check(model, rule.name(), rule.condition(), failing, rule.blocks());
    }

    /** The condition by which a row breaks a rule. */
    public static String broken(Model.Rule rule) {
        return "not coalesce((" + rule.condition() + "), false)";
    }

    /** Grouping by a hash first takes a fraction of the time and memory that grouping by long texts does. */
    private static Check uniqueKey(Model model) {
        String key = Tables.names(model.key());
        String suspects = "(select hash(" + key + ") from " + model.name() + " group by 1 having count(*) > 1)";
        return check(
                model,
                "key",
                "rows differ in " + String.join(", ", model.key()),
                "select " + key + ", count(*) as rows from " + model.name() + " where hash(" + key + ") in " + suspects
                        + " group by " + key + " having count(*) > 1",
                true);
    }

    private static Check reference(Model model, Column column) {
        String name = Sql.name(column.name());
        return check(
                model,
                column.name(),
                column.name() + " is one of " + column.ref(),
                "select * from (select distinct " + name + " from " + model.name() + " where " + name
                        + " is not null) where " + name + " not in (select " + Sql.name(column.refColumn()) + " from "
                        + column.refTable() + ")",
                true);
    }

    private static Check codes(Model model, Column column) {
        String name = Sql.name(column.name());
        return check(
                model,
                column.name(),
                column.name() + " is a code of the kind " + column.codes(),
                "select * from (select " + name + ", count(*) as rows from " + model.name() + " where " + name
                        + " <> '' group by 1) where " + name + " not in (select code from dim_code where kind = "
                        + Sql.quoted(column.codes()) + ")",
                // a code nobody has named yet lacks a label, no more
                false);
    }

    private static Check check(Model model, String name, String about, String sql, boolean blocks) {
        return new Check(Path.of(model.name() + ".sql"), model.name() + "." + name, blocks, about, sql);
    }
}
