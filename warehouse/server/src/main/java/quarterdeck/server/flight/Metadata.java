package quarterdeck.server.flight;

import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.arrow.flight.FlightProducer.ServerStreamListener;
import org.apache.arrow.flight.sql.FlightSqlProducer.Schemas;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetDbSchemas;
import org.apache.arrow.flight.sql.impl.FlightSql.CommandGetTables;
import org.apache.arrow.memory.BufferAllocator;
import org.jspecify.annotations.Nullable;
import quarterdeck.server.flight.Catalog.KeyColumn;
import quarterdeck.server.flight.Catalog.Table;
import quarterdeck.server.snapshot.Snapshots;

/** Answers the questions of the protocol about a catalog. */
final class Metadata {
    private static final int NO_ACTION = 3;

    private final Catalog catalog;
    private final ServerStreamListener client;
    private final BufferAllocator memory;

    /**
     * Answers to one client.
     *
     * @param catalog what its user may see
     */
    Metadata(Catalog catalog, ServerStreamListener client, BufferAllocator memory) {
        this.catalog = catalog;
        this.client = client;
        this.memory = memory;
    }

    void catalogs() {
        Answer.send(Schemas.GET_CATALOGS_SCHEMA, List.of(List.of(Snapshots.CATALOG)), client, memory);
    }

    void schemas(CommandGetDbSchemas command) {
        Predicate<String> like =
                Catalog.like(command.hasDbSchemaFilterPattern() ? command.getDbSchemaFilterPattern() : null);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (isOurs(command.hasCatalog(), command.getCatalog())) {
            catalog.tables().stream()
                    .map(Table::schema)
                    .distinct()
                    .sorted()
                    .filter(like)
                    .forEach(schema -> rows.add(List.of(Snapshots.CATALOG, schema)));
        }
        Answer.send(Schemas.GET_SCHEMAS_SCHEMA, rows, client, memory);
    }

    void tableTypes() {
        Answer.send(Schemas.GET_TABLE_TYPES_SCHEMA, List.of(List.of("TABLE"), List.of("VIEW")), client, memory);
    }

    void tables(CommandGetTables command) {
        Predicate<String> schema =
                Catalog.like(command.hasDbSchemaFilterPattern() ? command.getDbSchemaFilterPattern() : null);
        Predicate<String> name =
                Catalog.like(command.hasTableNameFilterPattern() ? command.getTableNameFilterPattern() : null);
        List<String> types = command.getTableTypesList();
        Stream<Table> tables =
                isOurs(command.hasCatalog(), command.getCatalog()) ? catalog.tables().stream() : Stream.empty();
        List<List<@Nullable Object>> rows = tables.filter(
                        table -> schema.test(table.schema()) && name.test(table.name()))
                .filter(table -> types.isEmpty() || types.contains(table.type()))
                .map(table -> row(table, command.getIncludeSchema()))
                .toList();
        Answer.send(
                command.getIncludeSchema() ? Schemas.GET_TABLES_SCHEMA : Schemas.GET_TABLES_SCHEMA_NO_SCHEMA,
                rows,
                client,
                memory);
    }

    private static List<@Nullable Object> row(Table table, boolean withColumns) {
        List<@Nullable Object> row =
                new ArrayList<>(List.of(Snapshots.CATALOG, table.schema(), table.name(), table.type()));
        if (withColumns) {
            row.add(table.columns().serializeAsMessage());
        }
        return row;
    }

    void primaryKeys(boolean hasSchema, String schema, String table) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (KeyColumn key : catalog.keys()) {
            if (key.isPrimary()
                    && key.table().equals(table)
                    && (!hasSchema || key.schema().equals(schema))) {
                rows.add(Arrays.asList(
                        Snapshots.CATALOG, key.schema(), key.table(), key.column(), key.position(), name(key)));
            }
        }
        Answer.send(Schemas.GET_PRIMARY_KEYS_SCHEMA, rows, client, memory);
    }

    void foreignKeys(Predicate<KeyColumn> wanted) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (KeyColumn key : catalog.keys()) {
            if (!key.isPrimary() && wanted.test(key)) {
                rows.add(foreignKey(key));
            }
        }
        Answer.send(Schemas.GET_IMPORTED_KEYS_SCHEMA, rows, client, memory);
    }

    private static List<@Nullable Object> foreignKey(KeyColumn key) {
        return Arrays.asList(
                Snapshots.CATALOG,
                key.schema(),
                key.target(),
                key.targetColumn(),
                Snapshots.CATALOG,
                key.schema(),
                key.table(),
                key.column(),
                key.position(),
                name(key),
                null,
                NO_ACTION,
                NO_ACTION);
    }

    private static @Nullable String name(KeyColumn key) {
        return key.name().isEmpty() ? null : key.name();
    }

    void types() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(type("BOOLEAN", Types.BOOLEAN, 1, null));
        rows.add(type("BIGINT", Types.BIGINT, 19, null));
        rows.add(type("INTEGER", Types.INTEGER, 10, null));
        rows.add(type("DECIMAL", Types.DECIMAL, 38, "precision,scale"));
        rows.add(type("DOUBLE", Types.DOUBLE, 15, null));
        rows.add(type("DATE", Types.DATE, 10, null));
        rows.add(type("TIMESTAMP", Types.TIMESTAMP, 26, null));
        rows.add(type("VARCHAR", Types.VARCHAR, Integer.MAX_VALUE, null));
        Answer.send(Schemas.GET_TYPE_INFO_SCHEMA, rows, client, memory);
    }

    private static List<@Nullable Object> type(String name, int code, int size, @Nullable String parameters) {
        String quote = code == Types.VARCHAR || code == Types.DATE || code == Types.TIMESTAMP ? "'" : null;
        boolean isText = code == Types.VARCHAR;
        // type, code, size, literal before and after, parameters, nullable, case sensitive, searchable, unsigned,
        // fixed scale, auto increment, local name, least and greatest scale, SQL type
        return Arrays.asList(
                name, code, size, quote, quote, parameters, 1, isText, 3, false, false, false, name, null, null, code);
    }

    private static boolean isOurs(boolean hasCatalog, String asked) {
        return !hasCatalog || asked.isEmpty() || asked.equals(Snapshots.CATALOG);
    }
}
