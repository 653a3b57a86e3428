package quarterdeck.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import quarterdeck.warehouse.model.Column;
import quarterdeck.warehouse.model.Model;

/** The DDL that a model's header comes to. */
final class Tables {
    private Tables() {}

    /** Without keys. */
    static String create(String catalog, Model model) {
        return "create table " + place(catalog, model) + " (" + String.join(", ", columns(model)) + ")";
    }

    /** @param keyed tables that have their primary key: foreign keys can lead to these alone */
    static String createKeyed(String catalog, Model model, Set<String> keyed) {
        List<String> parts = columns(model);
        if (!model.key().isEmpty()) {
            parts.add("primary key (" + names(model.key()) + ")");
        }
        for (Column column : model.columns()) {
            if (!column.ref().isEmpty() && keyed.contains(column.refTable())) {
                parts.add("foreign key (" + Sql.name(column.name()) + ") references " + Sql.name(column.refTable())
                        + " (" + Sql.name(column.refColumn()) + ")");
            }
        }
        return "create table " + place(catalog, model) + " (" + String.join(", ", parts) + ")";
    }

    static String place(String catalog, Model model) {
        return catalog + ".main." + Sql.name(model.name());
    }

    private static List<String> columns(Model model) {
        List<String> parts = new ArrayList<>();
        for (Column column : model.columns()) {
            parts.add(Sql.name(column.name()) + " " + column.type() + (column.required() ? " not null" : ""));
        }
        return parts;
    }

    static List<String> comments(String catalog, Model model) {
        String table = place(catalog, model);
        List<String> statements = new ArrayList<>();
        statements.add(
                "comment on " + (model.isView() ? "view " : "table ") + table + " is " + Sql.quoted(model.comment()));
        for (Column column : model.columns()) {
            statements.add("comment on column " + table + "." + Sql.name(column.name()) + " is "
                    + Sql.quoted(column.comment()));
        }
        return statements;
    }

    /** A query for the bytes of the blocks that hold any of a table of a database that has been written. */
    static String bytes(String catalog, Model model) {
        return "select count(distinct block_id) filter (block_id >= 0) * (select any_value(block_size) from"
                + " pragma_database_size() where database_name = " + Sql.quoted(catalog)
                + ") from pragma_storage_info(" + Sql.quoted(place(catalog, model)) + ")";
    }

    static String names(List<String> columns) {
        return columns.stream().map(Sql::name).collect(Collectors.joining(", "));
    }
}
