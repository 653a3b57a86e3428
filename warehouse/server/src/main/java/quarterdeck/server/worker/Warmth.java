package quarterdeck.server.worker;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.ipc.ArrowReader;
import org.duckdb.DuckDBResultSet;

/** Loads the native libraries before there is an order: afterwards a worker has no file to write and none to load. */
final class Warmth {
    private Warmth() {}

    static void warm(BufferAllocator memory) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                PreparedStatement statement =
                        connection.prepareStatement("select json_serialize_sql('select 1'), 1.5, date '2020-01-01'");
                ResultSet rows = statement.executeQuery();
                ArrowReader batches =
                        (ArrowReader) rows.unwrap(DuckDBResultSet.class).arrowExportStream(memory, 1)) {
            batches.loadNextBatch();
        }
    }
}
