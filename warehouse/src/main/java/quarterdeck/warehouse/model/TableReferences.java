package quarterdeck.warehouse.model;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a SELECT refers to, as DuckDB's own parser sees it. */
record TableReferences(Set<String> tables, Set<String> commonTables) {
    /** In the tree only a table referred to has a name and a schema, in the same order; a path is faster than a walk. */
    private static final String REFERENCES = """
            with parsed as materialized (select json_serialize_sql(?) as tree)
            select
              cast(tree -> '$.error' as boolean) as is_faulty,
              tree ->> '$.error_message' as message,
              json_array_length(tree, '$.statements') as statements,
              json_extract_string(tree, '$..table_name') as tables,
              json_extract_string(tree, '$..schema_name') as schemas,
              json_extract_string(tree, '$..cte_map.map[*].key') as common
            from parsed
            """;

    /** @throws IllegalArgumentException with the parser's words where the text is no single SELECT */
    static TableReferences of(String sql, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REFERENCES)) {
            statement.setString(1, sql);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                if (row.getBoolean("is_faulty")) {
                    throw new IllegalArgumentException(row.getString("message"));
                }
                if (row.getLong("statements") != 1) {
                    throw new IllegalArgumentException("more than one statement");
                }
                return of(texts(row.getArray("tables")), texts(row.getArray("schemas")), texts(row.getArray("common")));
            }
        }
    }

    private static TableReferences of(List<String> names, List<String> schemas, List<String> common) {
        if (names.size() != schemas.size()) {
            throw new IllegalStateException("DuckDB's trees of statements are no longer what they were: " + names.size()
                    + " names of tables, " + schemas.size() + " schemas");
        }
        Set<String> tables = new TreeSet<>();
        for (int i = 0; i < names.size(); i++) {
            tables.add((schemas.get(i).isEmpty() ? "" : schemas.get(i) + ".") + names.get(i));
        }
        return new TableReferences(tables, new TreeSet<>(common));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((Object[]) array.getArray()).stream()
                .map(String::valueOf)
                .toList();
    }

    /** Tables that no WITH clause of the statement defines, in the order of their names. */
    List<String> external() {
        return tables.stream().filter(table -> !commonTables.contains(table)).toList();
    }
}
