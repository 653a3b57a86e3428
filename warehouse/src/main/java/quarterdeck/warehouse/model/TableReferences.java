package quarterdeck.warehouse.model;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a SELECT refers to, as DuckDB's own parser sees it. */
record TableReferences(Set<String> tables, Set<String> commonTables) {
    private static final String PARSE = """
            with
            parsed as (select json_serialize_sql(?) as tree),
            nodes as (select node.* from parsed, json_tree(parsed.tree) as node)
            select 'error' as kind, coalesce(tree->>'$.error_message', 'more than one statement') as name
            from parsed
            where tree->>'$.error' = 'true' or json_array_length(tree->'$.statements') <> 1
            union
            select 'table', coalesce(nullif(value->>'$.schema_name', '') || '.', '') || (value->>'$.table_name')
            from nodes
            where type = 'OBJECT' and value->>'$.type' = 'BASE_TABLE'
            union
            select 'cte', json_extract_string(value, '$')
            from nodes
            where key = 'key' and path like '%.cte\\_map.map[%' escape '\\'
            """;

    /** @throws IllegalArgumentException with the parser's words where the text is no single SELECT */
    static TableReferences of(String sql, Connection connection) throws SQLException {
        Set<String> tables = new TreeSet<>();
        Set<String> commonTables = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(PARSE)) {
            statement.setString(1, sql);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    switch (rows.getString("kind")) {
                        case "table" -> tables.add(rows.getString("name"));
                        case "cte" -> commonTables.add(rows.getString("name"));
                        default -> throw new IllegalArgumentException(rows.getString("name"));
                    }
                }
            }
        }
        return new TableReferences(tables, commonTables);
    }

    /** Tables that no WITH clause of the statement defines, in the order of their names. */
    List<String> external() {
        return tables.stream().filter(table -> !commonTables.contains(table)).toList();
    }
}
