package quarterdeck.spark.dialect;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import quarterdeck.warehouse.model.Macro;

/**
 * Writes the models' SQL for Spark. DuckDB's own parser reads a statement, so that nothing of it is guessed from its
 * text, and every part of the tree is written as Spark has it, with the meaning it has in DuckDB: nulls sort last,
 * division is that of doubles, texts of numbers are DuckDB's. What has no known writing stops the build. Safe for
 * threads.
 */
public final class Dialect {
    private final Connection duckdb;
    private final ScalarMacros macros;
    private final Relations relations;

    /**
     * @param duckdb any connection; its parser alone is used
     * @param macros the scalar macros that statements may call
     * @param columns the columns of a table from outside, by the name of {@link #tableName}
     */
    public Dialect(Connection duckdb, List<Macro> macros, Function<String, List<String>> columns) throws SQLException {
        this.duckdb = duckdb;
        this.macros = new ScalarMacros(macros, duckdb);
        this.relations = new Relations(columns);
    }

    /**
     * One SELECT as Spark has it.
     *
     * @throws NotInDialect where a part of it has no known writing
     * @throws IllegalArgumentException where DuckDB's parser does not read it
     */
    public String translate(String select) throws SQLException {
        JsonNode query = macros.expand(parsed(select));
        return new Queries(relations).write(query);
    }

    /** Takes the statement of a table that others use, which it makes known under its name before it returns. */
    @FunctionalInterface
    public interface Maker {
        void make(String name, String select) throws IOException, SQLException;
    }

    /**
     * The SELECT of a table as Spark has it, that reads what its WITH clause names more than once from tables that are made first.
     *
     * @param prefix of the names of these tables
     * @throws NotInDialect where a part of it has no known writing
     * @throws IllegalArgumentException where DuckDB's parser does not read it
     */
    public String translate(String select, String prefix, Maker maker) throws SQLException, IOException {
        CommonTables tables = new CommonTables(prefix, macros.expand(parsed(select)));
        for (Map.Entry<String, JsonNode> table : tables.made().entrySet()) {
            maker.make(table.getKey(), new Queries(relations).write(table.getValue()));
        }
        return new Queries(relations).writeTable(tables.query());
    }

    private synchronized JsonNode parsed(String select) throws SQLException {
        return Syntax.query(select, duckdb);
    }

    /** The name in Spark of a table such as {@code lake.observation}: temporary views have no schemas. */
    public static String tableName(String table) {
        return table.replace(".", "__");
    }
}
