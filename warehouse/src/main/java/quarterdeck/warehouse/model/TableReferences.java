package quarterdeck.warehouse.model;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What a SELECT refers to, as DuckDB's own parser sees it. */
record TableReferences(Set<String> tables, Set<String> commonTables) {

    /** @throws IllegalArgumentException with the parser's words where the text is no single SELECT */
    static TableReferences of(String sql, Connection connection) throws SQLException {
        Map<?, ?> tree = parsed(sql, connection);
        if (Boolean.TRUE.equals(tree.get("error"))) {
            throw new IllegalArgumentException(String.valueOf(tree.get("error_message")));
        }
        if (!(tree.get("statements") instanceof List<?> statements) || statements.size() != 1) {
            throw new IllegalArgumentException("more than one statement");
        }
        TableReferences references = new TableReferences(new TreeSet<>(), new TreeSet<>());
        references.collect(statements);
        return references;
    }

    /** The tree is JSON, which is YAML; walking it here is a hundred times faster than json_tree. */
    private static Map<?, ?> parsed(String sql, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select json_serialize_sql(?)")) {
            statement.setString(1, sql);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                LoaderOptions options = new LoaderOptions();
                options.setNestingDepthLimit(10_000);
                options.setCodePointLimit(Integer.MAX_VALUE);
                return (Map<?, ?>) new Yaml(new SafeConstructor(options)).load(rows.getString(1));
            }
        }
    }

    private void collect(Object node) {
        if (node instanceof List<?> list) {
            list.forEach(this::collect);
        } else if (node instanceof Map<?, ?> map) {
            if ("BASE_TABLE".equals(map.get("type"))) {
                tables.add(qualified(map));
            }
            if (map.get("cte_map") instanceof Map<?, ?> common && common.get("map") instanceof List<?> entries) {
                entries.forEach(entry -> commonTables.add(String.valueOf(((Map<?, ?>) entry).get("key"))));
            }
            map.values().forEach(this::collect);
        }
    }

    private static String qualified(Map<?, ?> table) {
        String schema = String.valueOf(table.get("schema_name"));
        return (schema.isEmpty() ? "" : schema + ".") + table.get("table_name");
    }

    /** Tables that no WITH clause of the statement defines, in the order of their names. */
    List<String> external() {
        return tables.stream().filter(table -> !commonTables.contains(table)).toList();
    }
}
