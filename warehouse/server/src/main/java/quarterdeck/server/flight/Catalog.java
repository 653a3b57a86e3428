package quarterdeck.server.flight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;
import quarterdeck.server.snapshot.Snapshot;
import quarterdeck.server.wire.Grants;
import quarterdeck.server.wire.StatementRefused;
import quarterdeck.server.worker.ColumnTypes;

/**
 * What a mart publishes.
 *
 * @param tables by schema and name
 * @param keys primary and foreign keys, one row a column
 */
record Catalog(List<Table> tables, List<KeyColumn> keys) {

    private static final String TABLES = """
            select schema_name, table_name, 'TABLE', coalesce(comment, '') from duckdb_tables()
            where database_name = current_catalog() and not internal
            union all
            select schema_name, view_name, 'VIEW', coalesce(comment, '') from duckdb_views()
            where database_name = current_catalog() and not internal
            order by 3, 1, 2
            """;
    private static final String COLUMNS = """
            select schema_name, table_name, column_name, data_type, is_nullable, coalesce(comment, '')
            from duckdb_columns() where database_name = current_catalog() and not internal
            order by schema_name, table_name, column_index
            """;
    private static final String KEYS = """
            select schema_name, table_name, coalesce(constraint_name, ''), constraint_type = 'PRIMARY KEY',
                unnest(constraint_column_names), coalesce(referenced_table, ''),
                unnest(case when constraint_type = 'PRIMARY KEY' then constraint_column_names
                    else referenced_column_names end),
                unnest(range(1, len(constraint_column_names) + 1))
            from duckdb_constraints()
            where database_name = current_catalog() and constraint_type in ('PRIMARY KEY', 'FOREIGN KEY')
            order by 1, 2, 3, 8
            """;

    /**
     * A table or view.
     *
     * @param type {@code TABLE} or {@code VIEW}
     * @param remarks its comment, empty where there is none
     */
    record Table(String schema, String name, String type, String remarks, Schema columns) {}

    /**
     * A column of a key.
     *
     * @param name of the key
     * @param isPrimary whether it is the table's own key
     * @param target the table referred to, empty for a primary key
     * @param targetColumn the column referred to
     * @param position from 1
     */
    record KeyColumn(
            String schema,
            String table,
            String name,
            boolean isPrimary,
            String column,
            String target,
            String targetColumn,
            int position) {}

    static Catalog of(Statements statements, Snapshot snapshot) throws StatementRefused {
        Map<String, List<Field>> fields = new LinkedHashMap<>();
        for (List<@Nullable Object> row : statements.rows(snapshot, COLUMNS)) {
            String schema = text(row, 0);
            String table = text(row, 1);
            fields.computeIfAbsent(schema + "." + table, name -> new ArrayList<>())
                    .add(ColumnTypes.field(
                            text(row, 2), text(row, 3), schema, table, text(row, 5), Boolean.TRUE.equals(row.get(4))));
        }
        List<Table> tables = new ArrayList<>();
        for (List<@Nullable Object> row : statements.rows(snapshot, TABLES)) {
            Schema columns = new Schema(
                    fields.getOrDefault(text(row, 0) + "." + text(row, 1), List.of()), Map.of("comment", text(row, 3)));
            tables.add(new Table(text(row, 0), text(row, 1), text(row, 2), text(row, 3), columns));
        }
        List<KeyColumn> keys = new ArrayList<>();
        for (List<@Nullable Object> row : statements.rows(snapshot, KEYS)) {
            keys.add(key(row));
        }
        return new Catalog(tables, keys);
    }

    private static KeyColumn key(List<@Nullable Object> row) {
        String name = text(row, 2);
        boolean isPrimary = Boolean.TRUE.equals(row.get(3));
        return new KeyColumn(
                text(row, 0),
                text(row, 1),
                name,
                isPrimary,
                text(row, 4),
                isPrimary ? "" : text(row, 5),
                text(row, 6),
                Integer.parseInt(text(row, 7)));
    }

    private static String text(List<@Nullable Object> row, int index) {
        return String.valueOf(row.get(index));
    }

    /** What a user may see of it. */
    Catalog seenWith(List<String> patterns) {
        Grants grants = new Grants(patterns);
        return new Catalog(
                tables.stream()
                        .filter(table -> grants.allow(table.schema(), table.name()))
                        .toList(),
                keys.stream()
                        .filter(key -> grants.allow(key.schema(), key.table())
                                && (key.isPrimary() || grants.allow(key.schema(), key.target())))
                        .toList());
    }

    /**
     * Whether names are like a pattern of the protocol: {@code %} any text, {@code _} any character.
     *
     * @param pattern all names where it is null
     */
    static Predicate<String> like(@Nullable String pattern) {
        if (pattern == null) {
            return name -> true;
        }
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                regex.append(Pattern.quote(String.valueOf(pattern.charAt(++i))));
            } else {
                regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL).asMatchPredicate();
    }
}
